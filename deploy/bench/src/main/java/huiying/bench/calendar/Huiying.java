package huiying.bench.calendar;

import huiying.sla.calendar.WorkingCalendar;
import java.time.LocalDate;

/** Our own calendar, as sla-service uses it. */
record Huiying(WorkingCalendar calendar) implements DayCounter {
  @Override
  public LocalDate plus(LocalDate start, int n) {
    return calendar.plus(start, n);
  }

  @Override
  public int between(LocalDate from, LocalDate to) {
    return calendar.between(from, to);
  }
}
