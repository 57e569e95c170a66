package huiying.sla.limit;

import huiying.contracts.DistrictTime;
import huiying.sla.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;

/** Working days count. */
final class WorkingDayScale implements Scale {
  private final WorkingCalendar calendar;

  WorkingDayScale(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public long at(Instant instant) {
    return DistrictTime.dateOf(instant).toEpochDay();
  }

  @Override
  public long advance(long from, long amount) {
    return calendar.plus(LocalDate.ofEpochDay(from), Math.toIntExact(amount)).toEpochDay();
  }

  @Override
  public long between(long from, long to) {
    return calendar.between(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
  }
}
