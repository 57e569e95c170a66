package huiying.notify.duty;

import huiying.contracts.CalendarEvent.YearTold;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The working days of 2026 by the State Council's notice, as sla-service tells them. */
public final class Year2026 {
  private static final Instant AT = Instant.parse("2025-11-04T01:00:00Z");
  private static final Set<LocalDate> MADE_UP =
      days("01-04", "02-14", "02-28", "05-09", "09-20", "10-10");

  private Year2026() {}

  public static YearTold told(int version) {
    var off = new HashSet<LocalDate>();
    addRun(off, "01-01", 3);
    addRun(off, "02-15", 9);
    addRun(off, "04-04", 3);
    addRun(off, "05-01", 5);
    addRun(off, "06-19", 3);
    addRun(off, "09-25", 3);
    addRun(off, "10-01", 7);
    var first = LocalDate.of(2026, 1, 1);
    var working =
        first
            .datesUntil(first.plusYears(1))
            .filter(day -> MADE_UP.contains(day) || (isWeekday(day) && !off.contains(day)))
            .toList();
    return new YearTold(2026, version, false, working, AT);
  }

  public static KnownDays known() {
    return KnownDays.of(List.of(KnownYear.of(told(1))));
  }

  static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }

  private static void addRun(Set<LocalDate> off, String from, int days) {
    var first = LocalDate.parse("2026-" + from);
    first.datesUntil(first.plusDays(days)).forEach(off::add);
  }

  private static Set<LocalDate> days(String... days) {
    return Set.copyOf(Stream.of(days).map(day -> LocalDate.parse("2026-" + day)).toList());
  }
}
