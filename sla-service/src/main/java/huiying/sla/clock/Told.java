package huiying.sla.clock;

import huiying.contracts.ClockEvent;
import huiying.contracts.ClockEvent.Alarm;
import huiying.contracts.ClockEvent.Cause;
import huiying.contracts.ClockEvent.Outcome;
import huiying.contracts.MessageId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  void started(Clock clock, Summary summary) {
    var due = clock.deadline();
    events.add(
        new ClockEvent.Started(
            message,
            clock.code(),
            revision,
            due.dueDate(),
            due.dueAt(),
            clock.startedAt(),
            due.provisional(),
            summary.channel(),
            summary.kind(),
            summary.confidential(),
            summary.title(),
            summary.department(),
            clock.isOfDispatch(),
            coDepartments(summary),
            summary.accused()));
  }

  void moved(Clock clock, LocalDate before, Cause cause, Instant at) {
    var due = clock.deadline();
    events.add(
        new ClockEvent.Moved(
            message,
            clock.code(),
            revision,
            due.dueDate(),
            due.dueAt(),
            at,
            due.provisional(),
            before,
            cause));
  }

  void paused(Clock clock, Instant at) {
    var due = clock.deadline();
    events.add(
        new ClockEvent.Paused(message, clock.code(), revision, due.dueDate(), due.dueAt(), at));
  }

  void handedOver(Clock clock, Summary summary, Instant at) {
    var due = clock.deadline();
    events.add(
        new ClockEvent.HandedOver(
            message,
            clock.code(),
            revision,
            due.dueDate(),
            due.dueAt(),
            at,
            summary.department(),
            coDepartments(summary),
            summary.accused()));
  }

  void coAnswered(Clock clock, String department, Instant at) {
    var due = clock.deadline();
    events.add(
        new ClockEvent.CoAnswered(
            message, clock.code(), revision, due.dueDate(), due.dueAt(), at, department));
  }

  /** The contract says null for none. */
  private static @Nullable List<String> coDepartments(Summary summary) {
    return summary.coDepartments().isEmpty() ? null : summary.coDepartments();
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

  boolean has(Alarm alarm) {
    return events.stream()
        .anyMatch(told -> told instanceof Alarm one && one.id().equals(alarm.id()));
  }

  boolean hasRetracted(String code) {
    return events.stream()
        .anyMatch(told ->
            told instanceof ClockEvent.BreachRetracted retracted && retracted.code().equals(code));
  }

  List<Announcement> announcements() {
    var numbered = new ArrayList<Announcement>(events.size());
    for (var i = 0; i < events.size(); i++) {
      numbered.add(Announcement.of(events.get(i), i));
    }
    return List.copyOf(numbered);
  }
}
