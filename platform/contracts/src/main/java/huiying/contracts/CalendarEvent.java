package huiying.contracts;

import java.time.Instant;
import java.time.LocalDate;

/** What offices must know of the working calendar. */
public sealed interface CalendarEvent extends Event {
  /** The year it is about. */
  int year();

  /** When it became true. */
  Instant at();

  @Override
  default String subject() {
    return "calendar-" + year();
  }

  /** The same for the same day, whoever announces it. */
  String id();

  /**
   * The holidays of {@code year} are still not known, although it is near: due dates that reach
   * into it are provisional. Told on each working day from 1 November until the notice is entered.
   *
   * @param day the day of the telling, in Asia/Shanghai
   */
  record YearMissing(int year, LocalDate day, Instant at) implements CalendarEvent {
    @Override
    public String id() {
      return "calendar:%d:missing:%s".formatted(year, day);
    }
  }
}
