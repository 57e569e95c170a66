package huiying.sla.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message, beside its clocks.
 *
 * @param legs in order; a message that is answered, withdrawn or merged has no open one
 * @param repliedAt when its final reply went out; empty before, and when it was withdrawn
 * @param ended withdrawn or merged
 */
public record Life(List<Leg> legs, Optional<Instant> repliedAt, boolean ended) {
  /** Legs kept at the most: a message passed on more often is no longer timed leg by leg. */
  private static final int MOST_LEGS = 100;

  /** Before anything happened. */
  static final Life NONE = new Life(List.of(), Optional.empty(), false);

  public Life {
    legs = List.copyOf(legs);
  }

  /** When a department was first given it; empty before. */
  public Optional<Instant> dispatchedAt() {
    return legs.stream().filter(leg -> leg.department() != null).map(Leg::from).findFirst();
  }

  public int returns() {
    return (int) legs.stream().filter(Leg::returned).count();
  }

  static Life begun(@Nullable String department, Instant at) {
    return new Life(List.of(Leg.begun(department, at)), Optional.empty(), false);
  }

  Life handedTo(@Nullable String department, Instant at, boolean back) {
    if (legs.size() >= MOST_LEGS) {
      return this;
    }
    var all = new ArrayList<>(ended(at, back).legs);
    all.add(Leg.begun(department, at));
    return new Life(all, repliedAt, ended);
  }

  Life replied(Instant at) {
    return new Life(ended(at, false).legs, Optional.of(at), ended);
  }

  Life over(Instant at) {
    return new Life(ended(at, false).legs, repliedAt, true);
  }

  /** The reply was taken back, or did not satisfy: whoever had it has it again. */
  Life reopened(Instant at, boolean withdrawn) {
    var department = legs.isEmpty() ? null : legs.getLast().department();
    var all = new ArrayList<>(legs);
    if (withdrawn && !legs.isEmpty()) {
      all.set(all.size() - 1, legs.getLast().goingOn());
    } else if (legs.size() < MOST_LEGS) {
      all.add(Leg.begun(department, at));
    }
    return new Life(all, withdrawn ? Optional.empty() : repliedAt, ended);
  }

  private Life ended(Instant at, boolean back) {
    var all = new ArrayList<>(legs);
    if (!legs.isEmpty() && legs.getLast().isOpen()) {
      all.set(all.size() - 1, legs.getLast().ended(at, back));
    }
    return new Life(all, repliedAt, ended);
  }
}
