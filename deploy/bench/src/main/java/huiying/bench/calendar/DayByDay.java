package huiying.bench.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** The loop that everybody writes first; what the others are measured against. */
final class DayByDay implements DayCounter {
  private final Set<LocalDate> holidays;
  private final Set<LocalDate> makeUpDays;

  DayByDay(ShippedDays days) {
    this.holidays = new HashSet<>(days.holidays());
    this.makeUpDays = new HashSet<>(days.makeUpDays());
  }

  @Override
  public LocalDate plus(LocalDate start, int n) {
    var day = start;
    for (var left = n; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  @Override
  public int between(LocalDate from, LocalDate to) {
    var count = 0;
    for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        count++;
      }
    }
    return count;
  }

  private boolean isWorkingDay(LocalDate day) {
    return ShippedDays.isWeekend(day) ? makeUpDays.contains(day) : !holidays.contains(day);
  }
}
