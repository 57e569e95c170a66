package huiying.sla.calendar.web;

import huiying.sla.calendar.CalendarVersion;
import huiying.sla.calendar.HolidayYear;
import huiying.sla.calendar.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A day that does not follow the plain rule, or that a notice names though it does.
 *
 * @param notice number of the notice that set it; null if none is known
 * @param layer who set it
 */
record NamedDay(
    LocalDate date,
    String name,
    boolean off,
    @Nullable String notice,
    @Nullable String reason,
    Region layer) {
  /** Those of a year that are in force, in order; a region's day hides the nation's. */
  static List<NamedDay> of(CalendarVersion version, int year) {
    var days = new TreeMap<LocalDate, NamedDay>();
    version.year(year).ifPresent(loaded -> add(loaded, days));
    if (version.inForce() == Region.CN_SH) {
      version.regional().entrySet().stream()
          .filter(e -> e.getKey().getYear() == year)
          .map(e -> of(e.getKey(), e.getValue(), null, Region.CN_SH))
          .forEach(day -> days.put(day.date(), day));
    }
    return List.copyOf(days.values());
  }

  private static void add(HolidayYear year, TreeMap<LocalDate, NamedDay> days) {
    year.days().forEach((date, day) -> days.put(date, of(date, day, year.source(), Region.CN)));
  }

  private static NamedDay of(
      LocalDate date, HolidayYear.Day day, @Nullable String source, Region layer) {
    var notice = day.notice() == null ? source : day.notice();
    return new NamedDay(date, day.name(), day.off(), notice, day.reason(), layer);
  }
}
