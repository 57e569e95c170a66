package huiying.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

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

  /** The same for the same news, whoever announces it. */
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

  /**
   * Which days of {@code year} are worked, so that nobody else needs a calendar. Told again
   * whenever the calendar changes; of two the one with the higher version holds.
   *
   * @param version of the calendar that says so, from 1
   * @param provisional the holidays of the year are not known yet, or only as a guess
   * @param workingDays in Asia/Shanghai, ascending, all within the year
   */
  record YearTold(
      int year, int version, boolean provisional, List<LocalDate> workingDays, Instant at)
      implements CalendarEvent {
    @Override
    public String id() {
      return "calendar:%d:days:%d".formatted(year, version);
    }
  }
}
