package huiying.bench.calendar;

import huiying.sla.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The shipped calendar as sets of dates, which is how the other contenders take it.
 *
 * @param holidays days off from Monday to Friday
 * @param makeUpDays working Saturdays and Sundays
 * @param off every day that is not a working day, weekends too
 */
record ShippedDays(Set<LocalDate> holidays, Set<LocalDate> makeUpDays, Set<LocalDate> off) {
  static final LocalDate FIRST = LocalDate.of(2004, 1, 1);
  static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  static ShippedDays of(WorkingCalendar calendar) {
    return new ShippedDays(
        days(day -> !isWeekend(day) && !calendar.isWorkingDay(day)),
        days(day -> isWeekend(day) && calendar.isWorkingDay(day)),
        days(day -> !calendar.isWorkingDay(day)));
  }

  static boolean isWeekend(LocalDate day) {
    var weekday = day.getDayOfWeek();
    return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
  }

  private static Set<LocalDate> days(Predicate<LocalDate> which) {
    return FIRST
        .datesUntil(LAST.plusDays(1))
        .filter(which)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
