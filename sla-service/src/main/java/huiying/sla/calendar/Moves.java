package huiying.sla.calendar;

import java.util.List;

/**
 * What a change of the calendar would do to open clocks. A date never moves earlier when the change
 * is applied: the later one stays.
 *
 * @param checked open clocks looked at
 * @param later how many of them would be due later
 * @param earlier how many of them would be due earlier
 * @param truncated {@code moves} has not all of them
 */
public record Moves(int checked, int later, int earlier, List<Move> moves, boolean truncated) {
  public Moves {
    moves = List.copyOf(moves);
  }
}
