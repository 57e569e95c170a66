package huiying.sla.limit;

import huiying.contracts.DistrictTime;
import huiying.sla.calendar.OutOfCalendar;
import huiying.sla.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When a limit ends. The day of the start is never counted; the limit ends with the last day, at
 * 24:00 in Asia/Shanghai (民法典 201, 203).
 *
 * @param dueDate the last day
 * @param dueAt the exclusive instant after it: 00:00 of the next day, when it is late
 * @param provisional the count touches a year whose holidays are not known yet
 */
public record Deadline(LocalDate dueDate, Instant dueAt, boolean provisional) {
  /**
   * @param amount one or more
   * @throws OutOfCalendar if the count leaves the calendar's span
   */
  public static Deadline after(Instant start, Unit unit, int amount, WorkingCalendar calendar) {
    var first = dateWithin(start);
    var last =
        switch (unit) {
          case WORKING_DAYS -> calendar.plus(first, amount);
          case CALENDAR_DAYS -> calendar.rollForward(bounded(first, amount));
        };
    return new Deadline(
        last, DistrictTime.startOf(last.plusDays(1)), !calendar.isKnown(first, last));
  }

  private static LocalDate dateWithin(Instant start) {
    var earliest = DistrictTime.startOf(WorkingCalendar.FIRST);
    var latest = DistrictTime.startOf(WorkingCalendar.LAST);
    if (start.isBefore(earliest)) {
      throw new OutOfCalendar(WorkingCalendar.FIRST);
    }
    if (start.isAfter(latest)) {
      throw new OutOfCalendar(WorkingCalendar.LAST);
    }
    return DistrictTime.dateOf(start);
  }

  private static LocalDate bounded(LocalDate first, int amount) {
    if (amount < 1) {
      throw new OutOfCalendar(first);
    }
    return first.plusDays(amount);
  }
}
