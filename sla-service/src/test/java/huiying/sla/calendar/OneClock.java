package huiying.sla.calendar;

import java.time.LocalDate;
import java.util.List;

/** A single open clock, that is always of the calendar in force. */
public final class OneClock implements MovedClocks {
  private final CalendarBook book;
  private final LocalDate start;
  private final int days;

  public OneClock(CalendarBook book, LocalDate start, int days) {
    this.book = book;
    this.start = start;
    this.days = days;
  }

  @Override
  public Moves ifInForce(CalendarVersion candidate) {
    var before = book.latest().calendar().plus(start, days);
    var after = candidate.calendar().plus(start, days);
    if (before.equals(after)) {
      return new Moves(1, 0, 0, 0, false, List.of());
    }
    var later = after.isAfter(before);
    var direction = later ? Move.Direction.LATER : Move.Direction.EARLIER;
    var move = new Move("m", "reply", before, after, direction);
    return new Moves(1, later ? 1 : 0, later ? 0 : 1, 0, false, List.of(move));
  }
}
