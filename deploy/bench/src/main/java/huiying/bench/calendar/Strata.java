package huiying.bench.calendar;

import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** OpenGamma Strata: a bit a day, an int a month. It knows working weekend days by itself. */
final class Strata implements DayCounter {
  private final HolidayCalendar calendar;

  Strata(ShippedDays days) {
    this.calendar =
        ImmutableHolidayCalendar.of(
            HolidayCalendarId.of("Shipped"),
            days.holidays(),
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            days.makeUpDays());
  }

  @Override
  public LocalDate plus(LocalDate start, int n) {
    return calendar.shift(start, n);
  }

  // Strata counts with the first day and without the last
  @Override
  public int between(LocalDate from, LocalDate to) {
    return calendar.daysBetween(from.plusDays(1), to.plusDays(1));
  }
}
