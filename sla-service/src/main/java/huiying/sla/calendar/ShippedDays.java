package huiying.sla.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a release of the service knows by itself. */
public record ShippedDays(List<HolidayYear> national, Map<LocalDate, HolidayYear.Day> regional) {
  public ShippedDays {
    national = List.copyOf(national);
    regional = Collections.unmodifiableMap(new TreeMap<>(regional));
  }
}
