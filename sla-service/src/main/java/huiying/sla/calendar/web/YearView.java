package huiying.sla.calendar.web;

import huiying.sla.calendar.CalendarVersion;
import huiying.sla.calendar.HolidayYear;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year as callers see it.
 *
 * @param known loaded from a notice, so that dates in it are firm
 * @param provisional loaded, but only with what the law lets one expect
 * @param workingDays null if the year is not loaded
 */
record YearView(
    int year,
    int version,
    String region,
    @Nullable String source,
    boolean known,
    boolean provisional,
    @Nullable Integer workingDays,
    List<Day> days) {
  record Day(
      LocalDate date,
      String name,
      boolean off,
      DayKind kind,
      @Nullable String notice,
      @Nullable String reason,
      String layer) {
    static Day of(NamedDay day) {
      return new Day(
          day.date(),
          day.name(),
          day.off(),
          DayKind.of(day.off()),
          day.notice(),
          day.reason(),
          day.layer().code());
    }
  }

  static YearView of(CalendarVersion version, int year) {
    var region = version.inForce().code();
    return version
        .year(year)
        .map(loaded -> loaded(version, loaded))
        .orElseGet(() ->
            new YearView(year, version.number(), region, null, false, false, null, List.of()));
  }

  private static YearView loaded(CalendarVersion version, HolidayYear loaded) {
    var year = loaded.year();
    return new YearView(
        year,
        version.number(),
        version.inForce().code(),
        loaded.source(),
        !loaded.provisional(),
        loaded.provisional(),
        version.calendar().between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)),
        NamedDay.of(version, year).stream().map(Day::of).toList());
  }
}
