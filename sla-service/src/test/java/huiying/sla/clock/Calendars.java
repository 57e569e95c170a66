package huiying.sla.clock;

import huiying.sla.calendar.CalendarVersion;
import huiying.sla.calendar.HolidayYear;
import huiying.sla.calendar.HolidayYear.Day;
import huiying.sla.calendar.resource.ShippedCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Calendars that differ from the shipped one in a year, as earlier notices or later ones had it.
 */
public final class Calendars {
  private Calendars() {}

  /** The shipped one as version {@code number}, one year edited. */
  public static CalendarVersion with(int number, int year, Consumer<Map<LocalDate, Day>> edit) {
    var years = new ArrayList<HolidayYear>();
    for (var one : ShippedCalendar.days().national()) {
      years.add(one.year() == year ? edited(one, edit) : one);
    }
    return Facts.version(number, years);
  }

  /** The shipped one with another year beside. */
  public static CalendarVersion and(int number, HolidayYear year) {
    var years = new ArrayList<>(ShippedCalendar.days().national());
    years.add(year);
    return Facts.version(number, years);
  }

  /** Before the revision of 2020-01-27: Spring Festival ended on 01-30. */
  public static CalendarVersion beforeTheExtensionOf2020(int number) {
    return with(
        number,
        2020,
        days -> {
          days.remove(LocalDate.of(2020, 1, 31));
          days.remove(LocalDate.of(2020, 2, 2));
          days.put(LocalDate.of(2020, 2, 1), new Day("春节", false));
        });
  }

  /** Before the revision of 2019-03-22: only 05-01 off, no make-up days around it. */
  public static CalendarVersion beforeTheRevisionOf2019(int number) {
    return with(
        number,
        2019,
        days -> {
          days.remove(LocalDate.of(2019, 4, 28));
          days.remove(LocalDate.of(2019, 5, 5));
          List.of(2, 3, 4).forEach(day -> days.remove(LocalDate.of(2019, 5, day)));
        });
  }

  /** An ordinary year, as yet without any holiday. */
  public static HolidayYear plain(int year) {
    return new HolidayYear(year, "国办发明电〔%d〕1号".formatted(year - 1), Map.of());
  }

  private static HolidayYear edited(HolidayYear year, Consumer<Map<LocalDate, Day>> edit) {
    var days = new HashMap<>(year.days());
    edit.accept(days);
    return new HolidayYear(year.year(), year.source(), days);
  }
}
