package huiying.sla.calendar.resource;

import huiying.sla.calendar.HolidayYear;
import huiying.sla.calendar.WorkingCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the State Council's arrangements 2004 to 2026 from the file that comes with the service.
 */
@Configuration(proxyBeanMethods = false)
public class ShippedCalendar {
  private static final String FILE = "/huiying/sla/calendar/cn-holidays.json";

  @Bean
  static WorkingCalendar workingCalendar() {
    return read();
  }

  public static WorkingCalendar read() {
    try (var in = ShippedCalendar.class.getResourceAsStream(FILE)) {
      var file = JsonMapper.shared().readValue(in, File.class);
      return new WorkingCalendar(
          file.years().entrySet().stream().map(e -> year(e.getKey(), e.getValue())).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HolidayYear year(String number, Year year) {
    var days =
        year.days().stream()
            .collect(Collectors.toMap(Day::date, d -> new HolidayYear.Day(d.name(), d.off())));
    return new HolidayYear(Integer.parseInt(number), year.source(), days);
  }

  record File(Map<String, Year> years) {}

  record Year(String source, List<Day> days) {}

  record Day(LocalDate date, String name, boolean off) {}
}
