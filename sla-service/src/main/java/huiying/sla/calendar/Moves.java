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
 * @param truncated {@code moves} has not all of them
 */
public record Moves(
    int checked, int later, int earlier, int removed, List<Move> moves, boolean truncated) {
  public Moves {
    moves = List.copyOf(moves);
  }
}
