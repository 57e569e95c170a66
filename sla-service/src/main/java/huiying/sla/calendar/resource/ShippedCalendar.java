package huiying.sla.calendar.resource;

import huiying.sla.calendar.HolidayYear;
import huiying.sla.calendar.ShippedDays;
import huiying.sla.calendar.WorkingCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the State Council's arrangements 2004 to 2026, and Shanghai's own moves, from the files
 * that come with the service.
 */
public final class ShippedCalendar {
  private static final String NATIONAL = "/huiying/sla/calendar/cn-holidays.json";
  private static final String SHANGHAI = "/huiying/sla/calendar/cn-shanghai-overlay.json";

  private ShippedCalendar() {}

  /** The national one, without any region's moves. */
  public static WorkingCalendar read() {
    return new WorkingCalendar(days().national());
  }

  public static ShippedDays days() {
    var national =
        read(NATIONAL, File.class).years().entrySet().stream()
            .map(e -> year(e.getKey(), e.getValue()))
            .toList();
    return new ShippedDays(national, byDate(read(SHANGHAI, Overlay.class).days()));
  }

  private static <T> T read(String resource, Class<T> type) {
    try (var in = ShippedCalendar.class.getResourceAsStream(resource)) {
      return JsonMapper.shared().readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HolidayYear year(String number, Year year) {
    return new HolidayYear(Integer.parseInt(number), year.source(), byDate(year.days()));
  }

  private static Map<LocalDate, HolidayYear.Day> byDate(List<Day> days) {
    return days.stream()
        .collect(
            Collectors.toMap(
                Day::date,
                day -> new HolidayYear.Day(day.name(), day.off(), day.notice(), day.evidence())));
  }

  record File(Map<String, Year> years) {}

  record Overlay(List<Day> days) {}

  record Year(String source, List<Day> days) {}

  /**
   * @param evidence where a region's day was found; kept as its reason
   */
  record Day(
      LocalDate date,
      String name,
      boolean off,
      @Nullable String notice,
      @Nullable String evidence) {}
}
