package huiying.sla.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * One calendar year of the State Council's arrangement, keyed by the year of the dates, not of the
 * notice: the notice for 2019 made 2018-12-29 a working day.
 *
 * @param source numbers of the notices, shown to people
 * @param days dates that differ from, or confirm, the plain rule
 */
public record HolidayYear(int year, String source, Map<LocalDate, Day> days) {
  /**
   * @param off a day off; otherwise a make-up working day (调休上班)
   */
  public record Day(String name, boolean off) {}

  public HolidayYear {
    days = Map.copyOf(days);
    for (var date : days.keySet()) {
      if (date.getYear() != year) {
        throw new IllegalArgumentException("%s is listed under %d".formatted(date, year));
      }
    }
  }

  boolean isWorkingDay(LocalDate date) {
    var day = days.get(date);
    return day == null ? isPlainWorkingDay(date) : !day.off();
  }

  /** Monday to Friday; what is assumed of a year that is not known. */
  static boolean isPlainWorkingDay(LocalDate date) {
    var weekday = date.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
  }
}
