package huiying.notify.ladder;

import huiying.notify.ladder.Step.Overdue;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who is told at which step (督办阶梯), for one family of limits.
 *
 * @param family short and stable, as {@code reply} or {@code petition}
 * @param limits codes of the clocks it is for; empty for all that no other ladder is for
 * @param dispatch when a department gets the message
 * @param warning at every warning
 * @param breach at the due time
 * @param overdue from the given working day after the due date on, once each
 */
public record Ladder(
    String family,
    Set<String> limits,
    Rung dispatch,
    Rung warning,
    Rung breach,
    NavigableMap<Integer, Rung> overdue) {
  /**
   * @throws IllegalArgumentException if a working day is below 1, or nobody is told of a breach
   */
  public Ladder {
    limits = Set.copyOf(limits);
    overdue = Collections.unmodifiableNavigableMap(new TreeMap<>(overdue));
    if (!overdue.isEmpty() && overdue.firstKey() < 1) {
      throw new IllegalArgumentException("Working days after the due date count from 1");
    }
    if (breach.rules().isEmpty()) {
      throw new IllegalArgumentException("A ladder tells nobody of a breach");
    }
  }

  /** The highest step at or below {@code day}: after an outage, lower ones are not made up for. */
  public Optional<Overdue> reachedOn(int day) {
    return Optional.ofNullable(overdue.floorKey(day)).map(Overdue::new);
  }

  /** Whether a message that has come to this step is on the list: for it, or a lower one. */
  public boolean isCriticizedAt(Step step) {
    return switch (step) {
      case Step.Breach _ -> breach.criticism();
      case Overdue(var day) ->
          breach.criticism()
              || overdue.headMap(day, true).values().stream().anyMatch(Rung::criticism);
      case Step.Dispatch _,
          Step.Warning _,
          Step.BreachRetracted _,
          Step.SpecialResponse _,
          Step.YearMissing _ ->
          false;
    };
  }

  /** Nobody new is told of a retraction: it goes to those who were told of the breach. */
  public Rung at(Step step) {
    return switch (step) {
      case Step.Dispatch _ -> dispatch;
      case Step.Warning _ -> warning;
      case Step.Breach _ -> breach;
      case Overdue(var day) -> overdue.getOrDefault(day, Rung.silent());
      case Step.BreachRetracted _, Step.SpecialResponse _, Step.YearMissing _ -> Rung.silent();
    };
  }
}
