package huiying.sla.report.web;

import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import huiying.sla.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;

/** Checks of the days that a report is asked for. */
final class Dates {
  private static final int MOST_YEARS = 5;

  private Dates() {}

  /**
   * @throws Refusal if there is no such time, or it is not within the calendar
   */
  static void require(LocalDate from, LocalDate to) {
    if (from.isAfter(to)) {
      throw refused(Fault.of("from", "from-after-to", from.toString(), to.toString()));
    }
    requireWithin("from", from);
    requireWithin("to", to);
  }

  /**
   * @throws Refusal also if it is longer than five years
   */
  static void requireShort(LocalDate from, LocalDate to) {
    require(from, to);
    if (!to.isBefore(from.plusYears(MOST_YEARS))) {
      throw refused(Fault.of("to", "range-too-long", from.toString(), to.toString(), MOST_YEARS));
    }
  }

  static void requireWithin(String field, LocalDate date) {
    if (date.isBefore(WorkingCalendar.FIRST) || date.isAfter(WorkingCalendar.LAST)) {
      var first = WorkingCalendar.FIRST.toString();
      var last = WorkingCalendar.LAST.toString();
      throw refused(Fault.of(field, "out-of-range", date.toString(), first, last));
    }
  }

  private static Refusal refused(Fault fault) {
    return Refusal.invalid(List.of(fault));
  }
}
