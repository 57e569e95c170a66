package huiying.sla.calendar;

import java.util.List;

/**
 * What a change of the calendar or the limits would do to open clocks. A date never moves earlier
 * when the change is applied: the later one stays.
 *
 * @param checked open clocks looked at
 * @param later how many of them would be due later
 * @param earlier how many of them would be due earlier
 * @param removed how many would have no limit any more
 * @param truncated {@code items} has not all of them
 */
public record Moves(
    int checked, int later, int earlier, int removed, boolean truncated, List<Move> items) {
  public static final Moves NONE = new Moves(0, 0, 0, 0, false, List.of());

  public Moves {
    items = List.copyOf(items);
  }
}
