package huiying.sla.limit;

import huiying.contracts.DistrictTime;
import huiying.sla.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** When somebody is told that a limit ends soon. Times of day are of Asia/Shanghai. */
public sealed interface Warning {
  /** When this warning is given for a clock that started at {@code start}. */
  Instant at(Instant start, LocalDate dueDate, WorkingCalendar calendar);

  /** As soon as the clock starts: for a limit too short for a day's notice. */
  record AtStart() implements Warning {
    @Override
    public Instant at(Instant start, LocalDate dueDate, WorkingCalendar calendar) {
      return start;
    }
  }

  /** On the {@code days}-th working day before the due date. */
  record WorkingDaysBefore(int days, LocalTime time) implements Warning {
    @Override
    public Instant at(Instant start, LocalDate dueDate, WorkingCalendar calendar) {
      return calendar.minus(dueDate, days).atTime(time).atZone(DistrictTime.ZONE).toInstant();
    }
  }

  /** On the due date itself. */
  record OnDueDate(LocalTime time) implements Warning {
    @Override
    public Instant at(Instant start, LocalDate dueDate, WorkingCalendar calendar) {
      return dueDate.atTime(time).atZone(DistrictTime.ZONE).toInstant();
    }
  }
}
