package huiying.notify.alert;

import huiying.contracts.ClockEvent;
import huiying.contracts.ClockEvent.Alarm;
import huiying.contracts.ClockEvent.BreachRetracted;
import huiying.contracts.ClockEvent.Breached;
import huiying.contracts.ClockEvent.HandedOver;
import huiying.contracts.ClockEvent.Moved;
import huiying.contracts.ClockEvent.OverdueDay;
import huiying.contracts.ClockEvent.Paused;
import huiying.contracts.ClockEvent.Started;
import huiying.contracts.ClockEvent.Stopped;
import huiying.contracts.ClockEvent.Warned;
import huiying.notify.directory.Directory;
import huiying.notify.ladder.Ladder;
import huiying.notify.ladder.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Folds a message's clock events, one after the other, and says whom to tell of what. Each event
 * decides by the state before it alone, so that it decides the same however batches are cut.
 */
final class Fold {
  private final Ladder ladder;
  private final Directory directory;
  private final Instant now;
  private final List<Alert> planned = new ArrayList<>();
  private final List<Telling> retractions = new ArrayList<>();
  private MessageState message;
  private int stale;

  private Fold(MessageState before, Ladder ladder, Directory directory, Instant now) {
    this.message = before;
    this.ladder = ladder;
    this.directory = directory;
    this.now = now;
  }

  static Folded of(
      MessageState before,
      List<ClockEvent> events,
      Ladder ladder,
      Directory directory,
      Instant now) {
    var fold = new Fold(before, ladder, directory, now);
    events.forEach(fold::apply);
    return fold.result(before);
  }

  private Folded result(MessageState before) {
    var changed = !message.equals(before);
    var after = changed ? message.nextVersion() : before;
    return new Folded(after, changed, List.copyOf(planned), List.copyOf(retractions), stale);
  }

  private void apply(ClockEvent event) {
    switch (event) {
      case Started started -> start(started);
      case Stopped stopped -> {
        var clock = clockOf(stopped).stopped(stopped.dueDate(), stopped.revision());
        message = message.with(stopped.code(), clock);
      }
      case Moved moved -> {
        var clock = clockOf(moved).running(moved.dueDate(), moved.revision());
        message = message.with(moved.code(), clock);
      }
      case Paused paused -> {
        var clock = clockOf(paused).stopped(paused.dueDate(), paused.revision());
        message = message.with(paused.code(), clock);
      }
      case HandedOver handed -> handOver(handed);
      case BreachRetracted retracted ->
          retractions.add(Telling.of(message, retracted, new Step.BreachRetracted()));
      case Alarm alarm when alarm.revision() < message.revision() -> stale++;
      case Alarm alarm -> tell(alarm);
    }
    message = message.knowing(event.revision());
  }

  private void start(Started event) {
    if (message.summary().isEmpty() || event.revision() >= message.revision()) {
      message = message.knowing(Summary.of(event));
    }
    var clock = clockOf(event).started(event.dueDate(), event.revision());
    message = message.with(event.code(), clock);
  }

  /** From now on the other department is told. */
  private void handOver(HandedOver event) {
    if (event.revision() >= message.revision()) {
      message.summary().map(known -> known.with(event.department())).ifPresent(this::know);
    }
  }

  private void know(Summary summary) {
    message = message.knowing(summary);
  }

  private void tell(Alarm alarm) {
    var clock = clockOf(alarm).due(alarm.dueDate());
    var step = stepOf(alarm).filter(one -> !clock.hasTold(one));
    step.ifPresent(one -> plan(Telling.of(message, alarm, one)));
    message = message.with(alarm.code(), step.map(clock::telling).orElse(clock));
  }

  private void plan(Telling telling) {
    var department = telling.summary().map(Summary::department).orElse(null);
    for (var recipient : directory.recipients(department, ladder.toldAt(telling.step()))) {
      planned.add(Alert.planned(telling, recipient, now));
    }
  }

  private Optional<Step> stepOf(Alarm alarm) {
    return switch (alarm) {
      case Warned warned -> Optional.of(new Step.Warning(warned.number()));
      case Breached _ -> Optional.of(new Step.Breach());
      case OverdueDay overdue -> ladder.reachedOn(overdue.day()).map(step -> step);
    };
  }

  private ClockState clockOf(ClockEvent event) {
    var known = message.clocks().get(event.code());
    return known == null ? ClockState.heardOf(event.dueDate()) : known;
  }
}
