package huiying.sla.calendar;

import huiying.sla.calendar.HolidayYear.Day;
import huiying.sla.calendar.resource.ShippedCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calendars as the tests need them. */
public final class Calendars {
  public static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  public static final ShippedDays SHIPPED = ShippedCalendar.days();

  private Calendars() {}

  /** Version 1, as the service ships it. */
  public static CalendarVersion shipped() {
    return shipped(Region.CN);
  }

  public static CalendarVersion shipped(Region inForce) {
    return new CalendarVersion(
        1, NOW, "shipped", null, inForce, SHIPPED.national(), SHIPPED.regional());
  }

  public static HolidayYear year(int year) {
    return shipped().year(year).orElseThrow();
  }

  /** The same version with other years in it, or one more. */
  public static CalendarVersion with(CalendarVersion version, HolidayYear... years) {
    var national = new TreeMap<Integer, HolidayYear>();
    version.national().forEach(year -> national.put(year.year(), year));
    List.of(years).forEach(year -> national.put(year.year(), year));
    return new CalendarVersion(
        version.number(),
        version.since(),
        version.cause(),
        version.notice(),
        version.inForce(),
        List.copyOf(national.values()),
        version.regional());
  }

  /** A year with some of its days changed. */
  public static HolidayYear changed(
      HolidayYear year, @Nullable String source, Consumer<Map<LocalDate, Day>> change) {
    var days = new TreeMap<>(year.days());
    change.accept(days);
    return new HolidayYear(year.year(), source, year.provisional(), days);
  }

  public static LocalDate date(String text) {
    return LocalDate.parse(text);
  }
}
