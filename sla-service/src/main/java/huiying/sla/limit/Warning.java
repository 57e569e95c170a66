package huiying.sla.limit;

import static huiying.contracts.DistrictTime.ZONE;

import huiying.sla.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/** When somebody is told that a limit ends soon. Times of day are of Asia/Shanghai. */
public sealed interface Warning {
  /**
   * What the time of a warning follows from.
   *
   * @param start of the clock
   * @param dispatched when a department was first given the message; empty before
   */
  record Moment(Instant start, Optional<Instant> dispatched, Deadline due) {}

  /** When this warning is given; empty if it is not known yet. */
  Optional<Instant> at(Moment moment, WorkingCalendar calendar);

  /**
   * How many working days before the due date it may be given.
   *
   * @param longest how many the clock can last
   */
  int leadInWorkingDays(int longest);

  /** As soon as the clock starts. */
  record AtStart() implements Warning {
    @Override
    public Optional<Instant> at(Moment moment, WorkingCalendar calendar) {
      return Optional.of(moment.start());
    }

    @Override
    public int leadInWorkingDays(int longest) {
      return longest;
    }
  }

  /** As soon as the clock runs and a department has the message: too short for a day's notice. */
  record OnDispatch() implements Warning {
    @Override
    public Optional<Instant> at(Moment moment, WorkingCalendar calendar) {
      return moment
          .dispatched()
          .map(given -> given.isAfter(moment.start()) ? given : moment.start());
    }

    @Override
    public int leadInWorkingDays(int longest) {
      return longest;
    }
  }

  /** On the {@code days}-th working day before the due date. */
  record WorkingDaysBefore(int days, LocalTime time) implements Warning {
    @Override
    public Optional<Instant> at(Moment moment, WorkingCalendar calendar) {
      var day = calendar.minus(moment.due().dueDate(), days);
      return Optional.of(day.atTime(time).atZone(ZONE).toInstant());
    }

    @Override
    public int leadInWorkingDays(int longest) {
      return days;
    }
  }

  /** On the due date itself. */
  record OnDueDate(LocalTime time) implements Warning {
    @Override
    public Optional<Instant> at(Moment moment, WorkingCalendar calendar) {
      return Optional.of(moment.due().dueDate().atTime(time).atZone(ZONE).toInstant());
    }

    @Override
    public int leadInWorkingDays(int longest) {
      return 0;
    }
  }
}
