package huiying.sla.calendar;

import java.time.LocalDate;

/** A date that cannot be counted from: outside the calendar's span. */
public final class OutOfCalendar extends RuntimeException {
  private final LocalDate date;

  public OutOfCalendar(LocalDate date) {
    super(
        "Counting from %s leaves the calendar, %s to %s"
            .formatted(date, WorkingCalendar.FIRST, WorkingCalendar.LAST));
    this.date = date;
  }

  public LocalDate date() {
    return date;
  }
}
