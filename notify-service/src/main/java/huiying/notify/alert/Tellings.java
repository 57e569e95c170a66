package huiying.notify.alert;

import static huiying.contracts.DistrictTime.startOf;

import huiying.contracts.CalendarEvent.YearMissing;
import huiying.contracts.ClockEvent;
import huiying.contracts.ClockEvent.OverdueDay;
import huiying.contracts.ResponseEvent.SpecialResponseRaised;
import huiying.notify.ladder.Step;
import java.time.LocalDate;
import java.util.Optional;

/** What events give to tell. */
final class Tellings {
  private Tellings() {}

  static Telling of(MessageState message, ClockEvent event, Step step, ClockState clock) {
    return new Telling(
        message.id().value(),
        event.code(),
        step,
        event.dueDate().equals(clock.dueDate()) ? clock.round() : 0,
        0,
        event.revision(),
        event.dueDate(),
        event.dueAt(),
        event.at(),
        event instanceof OverdueDay overdue ? overdue.day() : 0,
        1,
        message.summary());
  }

  /** The breach that was told another department before, told to the one that has it now. */
  static Telling breach(MessageState message, ClockEvent event, ClockState clock) {
    return new Telling(
        message.id().value(),
        event.code(),
        new Step.Breach(),
        clock.round(),
        0,
        event.revision(),
        clock.dueDate(),
        startOf(clock.dueDate().plusDays(1)),
        event.at(),
        clock.lastDay(),
        1,
        message.summary());
  }

  /**
   * @param dueDate by when the department must have acted
   * @param first what is known of the first of its messages
   */
  static Telling of(SpecialResponseRaised event, LocalDate dueDate, Optional<Summary> first) {
    return new Telling(
        event.messages().getFirst(),
        "response-" + event.caseId(),
        new Step.SpecialResponse(),
        0,
        0,
        0,
        dueDate,
        startOf(dueDate.plusDays(1)),
        event.occurredAt(),
        0,
        event.messages().size(),
        first);
  }

  /** Told anew on each day, so that day is its due date. */
  static Telling of(YearMissing event) {
    return new Telling(
        event.subject(),
        "calendar",
        new Step.YearMissing(),
        0,
        0,
        0,
        event.day(),
        startOf(event.day().plusDays(1)),
        event.at(),
        0,
        1,
        Optional.empty());
  }
}
