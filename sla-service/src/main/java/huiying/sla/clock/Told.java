package huiying.sla.clock;

import huiying.contracts.ClockEvent;
import huiying.contracts.ClockEvent.Alarm;
import huiying.contracts.ClockEvent.Outcome;
import huiying.contracts.MessageEvent.Received;
import huiying.contracts.MessageId;
import huiying.sla.limit.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What one fold has to tell of one message, in order. */
final class Told {
  private final String message;
  private final long revision;
  private final List<ClockEvent> events = new ArrayList<>();

  /**
   * @param revision the one that the fold leads to
   */
  Told(MessageId message, long revision) {
    this.message = message.value();
    this.revision = revision;
  }

  void started(Received event, String code, Deadline deadline) {
    events.add(
        new ClockEvent.Started(
            message,
            code,
            revision,
            deadline.dueDate(),
            deadline.dueAt(),
            event.occurredAt(),
            deadline.provisional(),
            event.channel(),
            event.kind(),
            event.confidential(),
            event.title(),
            event.department()));
  }

  void alarm(Alarm alarm) {
    events.add(alarm);
  }

  void retracted(Clock clock, Instant at) {
    var due = clock.deadline();
    events.add(
        new ClockEvent.BreachRetracted(
            message, clock.code(), revision, due.dueDate(), due.dueAt(), at));
  }

  void stopped(Clock clock, Instant at, Outcome outcome) {
    var due = clock.deadline();
    events.add(
        new ClockEvent.Stopped(
            message, clock.code(), revision, due.dueDate(), due.dueAt(), at, outcome));
  }

  List<Announcement> announcements() {
    var numbered = new ArrayList<Announcement>(events.size());
    for (var i = 0; i < events.size(); i++) {
      numbered.add(Announcement.of(events.get(i), i));
    }
    return List.copyOf(numbered);
  }
}
