package huiying.notify.alert;

import huiying.contracts.ClockEvent;
import huiying.contracts.ClockEvent.OverdueDay;
import huiying.contracts.MessageId;
import huiying.notify.ladder.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What must be told.
 *
 * @param clock the code of its limit
 * @param dueDate the last day of the limit
 * @param dueAt the exclusive instant after it
 * @param at when it became true; for a retraction, when the message was answered
 * @param daysLate working days after the due date, 0 but for overdue steps
 */
public record Telling(
    MessageId message,
    String clock,
    Step step,
    LocalDate dueDate,
    Instant dueAt,
    Instant at,
    int daysLate,
    Optional<Summary> summary) {
  static Telling of(MessageState message, ClockEvent event, Step step) {
    return new Telling(
        message.id(),
        event.code(),
        step,
        event.dueDate(),
        event.dueAt(),
        event.at(),
        event instanceof OverdueDay overdue ? overdue.day() : 0,
        message.summary());
  }
}
