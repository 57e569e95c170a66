package huiying.sla.limit;

import static huiying.contracts.DistrictTime.ZONE;

import huiying.contracts.DistrictTime;
import huiying.sla.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;

/** Milliseconds count while the office is open; a time that fills a day ends when it closes. */
final class OfficeTimeScale implements Scale {
  private final WorkingCalendar calendar;
  private final OfficeHours hours;

  OfficeTimeScale(WorkingCalendar calendar, OfficeHours hours) {
    this.calendar = calendar;
    this.hours = hours;
  }

  @Override
  public long at(Instant instant) {
    return instant.toEpochMilli();
  }

  @Override
  public long advance(long from, long amount) {
    var date = dateOf(from);
    var target = openUntil(from) + amount;
    var days =
        calendar.isWorkingDay(date) ? daysFilledBefore(target) : daysFilledBefore(target) + 1;
    var last = days == 0 ? date : calendar.plus(date, Math.toIntExact(days));
    var within = hours.after(target - daysFilledBefore(target) * hours.millisOfDay());
    return last.atTime(within).atZone(ZONE).toInstant().toEpochMilli();
  }

  /** Whole days that lie before a time, which is at the end of a day rather than at the next. */
  private long daysFilledBefore(long target) {
    return (target - 1) / hours.millisOfDay();
  }

  @Override
  public long between(long from, long to) {
    if (to <= from) {
      return 0;
    }
    var first = dateOf(from);
    var last = dateOf(to);
    var days = calendar.between(first, last) + working(first) - working(last);
    return days * hours.millisOfDay() - openUntil(from) + openUntil(to);
  }

  private int working(LocalDate date) {
    return calendar.isWorkingDay(date) ? 1 : 0;
  }

  /** Open time of the same day before a mark. */
  private long openUntil(long mark) {
    var local = Instant.ofEpochMilli(mark).atZone(ZONE);
    return working(local.toLocalDate()) * hours.millisUntil(local.toLocalTime());
  }

  private static LocalDate dateOf(long mark) {
    return DistrictTime.dateOf(Instant.ofEpochMilli(mark));
  }
}
