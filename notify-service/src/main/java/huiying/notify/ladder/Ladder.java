package huiying.notify.ladder;

import huiying.notify.directory.Role;
import huiying.notify.ladder.Step.Overdue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who is told at which step (督办阶梯).
 *
 * @param warning roles told at every warning
 * @param breach roles told at the due time
 * @param overdue roles told from the given working day after the due date on, once each
 */
public record Ladder(
    List<Role> warning, List<Role> breach, NavigableMap<Integer, List<Role>> overdue) {
  /**
   * @throws IllegalArgumentException if a working day is below 1, or nobody is told at a step
   */
  public Ladder {
    warning = List.copyOf(warning);
    breach = List.copyOf(breach);
    overdue = Collections.unmodifiableNavigableMap(new TreeMap<>(overdue));
    if (!overdue.isEmpty() && overdue.firstKey() < 1) {
      throw new IllegalArgumentException("Working days after the due date count from 1");
    }
    if (warning.isEmpty() || breach.isEmpty() || overdue.containsValue(List.of())) {
      throw new IllegalArgumentException("A step of the ladder tells nobody");
    }
  }

  /**
   * Handler at the warning, the lead too at the breach, the district office a working day later.
   */
  public static Ladder shipped() {
    return new Ladder(
        List.of(Role.HANDLER),
        List.of(Role.HANDLER, Role.LEAD),
        new TreeMap<>(Map.of(1, List.of(Role.DISTRICT_OFFICE))));
  }

  /** The highest step at or below {@code day}: after an outage, lower ones are not made up for. */
  public Optional<Overdue> reachedOn(int day) {
    return Optional.ofNullable(overdue.floorKey(day)).map(Overdue::new);
  }

  /** Nobody new is told of a retraction: it goes to those who were told of the breach. */
  public List<Role> toldAt(Step step) {
    return switch (step) {
      case Step.Warning _ -> warning;
      case Step.Breach _ -> breach;
      case Overdue(var day) -> overdue.getOrDefault(day, List.of());
      case Step.BreachRetracted _ -> List.of();
    };
  }
}
