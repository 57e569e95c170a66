package huiying.sla.report;

import huiying.contracts.DistrictTime;
import huiying.sla.calendar.WorkingCalendar;
import huiying.sla.clock.Clock;
import huiying.sla.clock.Summary;
import huiying.sla.clock.TrackedMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message that is overdue, by its clock that was due first.
 *
 * @param title null when the message is confidential
 * @param code the clock's name within the message
 * @param workingDaysOverdue working days after the due date up to and with today
 */
public record OverdueClock(
    String messageId,
    @Nullable String title,
    @Nullable String department,
    String code,
    LocalDate dueDate,
    int workingDaysOverdue) {
  /** Empty if no clock of the message is overdue at {@code now}. */
  public static Optional<OverdueClock> of(
      TrackedMessage message, WorkingCalendar calendar, Instant now) {
    return message.clocks().stream()
        .filter(clock -> clock.isOverdue(now))
        .min(Comparator.comparing(clock -> clock.deadline().dueAt()))
        .map(clock -> of(message, clock, daysOverdue(clock, calendar, now)));
  }

  private static int daysOverdue(Clock clock, WorkingCalendar calendar, Instant now) {
    return calendar.between(clock.deadline().dueDate(), DistrictTime.dateOf(now));
  }

  private static OverdueClock of(TrackedMessage message, Clock clock, int days) {
    return new OverdueClock(
        message.id().value(),
        message.summary().map(Summary::title).orElse(null),
        message.summary().map(Summary::department).orElse(null),
        clock.code(),
        clock.deadline().dueDate(),
        days);
  }
}
