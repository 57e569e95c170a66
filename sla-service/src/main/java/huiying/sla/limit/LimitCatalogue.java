package huiying.sla.limit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The limits of one version of the catalogue, in the order in which they are tried. Immutable.
 *
 * @param version from 1; each clock remembers the one it was counted by
 * @param since when the version was made
 */
public record LimitCatalogue(int version, Instant since, Counting counting, List<Limit> limits) {
  public LimitCatalogue {
    limits = List.copyOf(limits);
  }

  /**
   * The limits that start for such a message with this event: of each family the first that
   * matches. None for a message that no limit is for: it is shown as such, never given a guess.
   */
  public List<Limit> startedBy(Start event, Classification message) {
    return firstOfEachFamily(limit -> limit.startsWith(event) && limit.matches(message));
  }

  /** The limits that start for such a message with a named rating. */
  public List<Limit> startedByRating(int score, Classification message) {
    return firstOfEachFamily(limit -> limit.startsWithRating(score) && limit.matches(message));
  }

  public Optional<Limit> named(String code) {
    return limits.stream().filter(limit -> limit.code().equals(code)).findFirst();
  }

  public int leadInWorkingDays() {
    return limits.stream().mapToInt(Limit::leadInWorkingDays).max().orElse(0);
  }

  private List<Limit> firstOfEachFamily(Predicate<Limit> isWanted) {
    Set<String> families = new HashSet<>();
    var winners = new ArrayList<Limit>();
    for (var limit : limits) {
      if (isWanted.test(limit) && families.add(limit.family())) {
        winners.add(limit);
      }
    }
    return List.copyOf(winners);
  }
}
