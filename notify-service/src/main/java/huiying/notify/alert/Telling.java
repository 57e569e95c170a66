package huiying.notify.alert;

import huiying.contracts.DistrictTime;
import huiying.contracts.MessageId;
import huiying.notify.ladder.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What must be told.
 *
 * @param subject the message's id; of a missing year {@code calendar-2027}
 * @param clock the code of its limit, with a number behind it when the limit runs again; of a
 *     special response {@code response-} and the case's id; of a missing year {@code calendar}
 * @param round how often a breach of this due date was taken back before
 * @param repeat 0 when told first; then the how many-eth time it is told again
 * @param revision of the message's clocks when this was planned; 0 if it is about no clock
 * @param dueDate the last day of the limit
 * @param dueAt the exclusive instant after it
 * @param at when it became true; for a retraction, when the message was answered
 * @param daysLate working days after the due date, 0 but for overdue steps
 * @param messages how many it is about: 1, but for special responses
 * @param summary empty while nothing but alarms was heard of the message, or it is about no message
 */
public record Telling(
    String subject,
    String clock,
    Step step,
    int round,
    int repeat,
    long revision,
    LocalDate dueDate,
    Instant dueAt,
    Instant at,
    int daysLate,
    int messages,
    Optional<Summary> summary) {
  /** The message; empty if it is about none. */
  public Optional<MessageId> message() {
    return switch (step) {
      case Step.YearMissing _ -> Optional.empty();
      case Step.Dispatch _,
          Step.Warning _,
          Step.Breach _,
          Step.Overdue _,
          Step.BreachRetracted _,
          Step.SpecialResponse _ ->
          Optional.of(new MessageId(subject));
    };
  }

  public boolean isOfSameClock(Telling other) {
    return subject.equals(other.subject) && clock.equals(other.clock);
  }

  /** Whether both tell the same, the one perhaps as a repeat of the other. */
  public boolean isOfSameStep(Telling other) {
    return subject.equals(other.subject)
        && clock.equals(other.clock)
        && step.equals(other.step)
        && round == other.round
        && dueDate.equals(other.dueDate);
  }

  /** The same for the same telling, whoever plans it: message, clock, step and due date. */
  String key() {
    var key = String.join(":", subject, clock, step.code(), dueDate.toString());
    var inRound = round == 0 ? key : key + ":again-" + round;
    return repeat == 0 ? inRound : inRound + ":repeat-" + repeat;
  }

  Telling dueOn(LocalDate date) {
    return new Telling(
        subject,
        clock,
        step,
        round,
        repeat,
        revision,
        date,
        DistrictTime.startOf(date.plusDays(1)),
        at,
        daysLate,
        messages,
        summary);
  }

  Telling repeated(int time) {
    return new Telling(
        subject, clock, step, round, time, revision, dueDate, dueAt, at, daysLate, messages,
        summary);
  }
}
