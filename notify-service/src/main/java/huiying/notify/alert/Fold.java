package huiying.notify.alert;

import huiying.contracts.ClockEvent;
import huiying.contracts.ClockEvent.Alarm;
import huiying.contracts.ClockEvent.BreachRetracted;
import huiying.contracts.ClockEvent.Breached;
import huiying.contracts.ClockEvent.CoAnswered;
import huiying.contracts.ClockEvent.HandedOver;
import huiying.contracts.ClockEvent.Moved;
import huiying.contracts.ClockEvent.OverdueDay;
import huiying.contracts.ClockEvent.Paused;
import huiying.contracts.ClockEvent.Started;
import huiying.contracts.ClockEvent.Stopped;
import huiying.contracts.ClockEvent.Warned;
import huiying.notify.ladder.Ladders;
import huiying.notify.ladder.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Folds a message's clock events, one after the other, and says what is to be told. Each event
 * decides by the state before it alone, so that it decides the same however batches are cut.
 */
final class Fold {
  private final Ladders ladders;
  private final List<Telling> tellings = new ArrayList<>();
  private final List<Telling> retractions = new ArrayList<>();
  private MessageState message;
  private int stale;

  private Fold(MessageState before, Ladders ladders) {
    this.message = before;
    this.ladders = ladders;
  }

  static Folded of(MessageState before, List<ClockEvent> events, Ladders ladders) {
    var fold = new Fold(before, ladders);
    events.forEach(fold::apply);
    return fold.result(before);
  }

  private Folded result(MessageState before) {
    var changed = !message.equals(before);
    var after = changed ? message.nextVersion() : before;
    var accused = accused(after).filter(name -> !accused(before).equals(Optional.of(name)));
    return new Folded(
        after, changed, List.copyOf(tellings), List.copyOf(retractions), accused, stale);
  }

  private static Optional<String> accused(MessageState message) {
    return message.summary().map(Summary::accused);
  }

  private void apply(ClockEvent event) {
    switch (event) {
      case Started started -> start(started);
      case Stopped stopped -> {
        var clock = clockOf(stopped).stopped(stopped.dueDate(), stopped.revision());
        message = message.with(stopped.code(), clock);
      }
      case Moved moved -> move(moved);
      case Paused paused -> {
        var clock = clockOf(paused).stopped(paused.dueDate(), paused.revision());
        message = message.with(paused.code(), clock);
      }
      case HandedOver handed -> handOver(handed);
      case CoAnswered answered -> contribute(answered);
      case BreachRetracted retracted -> retract(retracted);
      case Alarm alarm when alarm.revision() < message.revision() -> stale++;
      case Alarm alarm -> tell(alarm);
    }
    message = message.knowing(event.revision());
  }

  private void start(Started event) {
    if (message.summary().isEmpty() || event.revision() >= message.revision()) {
      message = message.knowing(Summaries.of(event));
    }
    var clock = clockOf(event).started(event.dueDate(), event.revision());
    message = message.with(event.code(), clock);
    noteDispatch(event);
  }

  /** What was suspended and goes on is noted again: the note before may not have been told. */
  private void move(Moved event) {
    var before = clockOf(event);
    var clock = before.running(event.dueDate(), event.revision());
    message = message.with(event.code(), clock);
    if (!before.open() && clock.open()) {
      noteDispatch(event);
    }
  }

  /** From now on the other department is told, of a breach too, which it did not make. */
  private void handOver(HandedOver event) {
    if (event.revision() >= message.revision()) {
      var summary = message.summary().map(known -> Summaries.handedOver(known, event));
      summary.ifPresent(known -> message = message.knowing(known));
      var clock = clockOf(event);
      if (noteDispatch(event) && clock.hasToldBreach()) {
        tellings.add(Tellings.breach(message, event, clock));
      }
    }
  }

  /** Returns whether there was something to note. */
  private boolean noteDispatch(ClockEvent event) {
    var clock = clockOf(event);
    var to = message.summary().map(Summary::department).orElse(null);
    if (to == null || !clock.open() || clock.hasNoted(to, event.revision())) {
      return false;
    }
    tellings.add(Tellings.of(message, event, new Step.Dispatch(event.revision()), clock));
    message = message.with(event.code(), clock.dispatched(to, event.revision()));
    return true;
  }

  private void contribute(CoAnswered event) {
    if (event.revision() >= message.revision()) {
      message
          .summary()
          .map(known -> Summaries.without(known, event.department()))
          .ifPresent(known -> message = message.knowing(known));
    }
  }

  /** Its repeat must not take back a breach that is true since. */
  private void retract(BreachRetracted event) {
    var clock = clockOf(event);
    if (clock.hasRetracted(event.dueDate(), event.revision())) {
      return;
    }
    retractions.add(Tellings.of(message, event, new Step.BreachRetracted(), clock));
    message = message.with(event.code(), clock.retracted(event.dueDate(), event.revision()));
  }

  private void tell(Alarm alarm) {
    var clock = clockOf(alarm).due(alarm.dueDate());
    var step = stepOf(alarm);
    var first = step.filter(one -> !clock.hasTold(one));
    first.ifPresent(one -> tellings.add(Tellings.of(message, alarm, one, clock)));
    var next = first.map(clock::telling).orElse(clock);
    if (alarm instanceof OverdueDay overdue && overdue.day() > clock.lastDay()) {
      repeat(overdue, clock);
      next = next.overdue(overdue.day());
    }
    message = message.with(alarm.code(), next);
  }

  /** Steps told on earlier days are told again, as often as the ladder says. */
  private void repeat(OverdueDay alarm, ClockState clock) {
    var ladder = ladders.of(alarm.code());
    clock.told().stream()
        .map(Step::of)
        .filter(ClockState::isAboutBreach)
        .forEach(step -> {
          var time = alarm.day() - dayOf(step);
          if (time >= 1 && time <= ladder.at(step).repeats()) {
            tellings.add(Tellings.of(message, alarm, step, clock).repeated(time));
          }
        });
  }

  private static int dayOf(Step step) {
    return step instanceof Step.Overdue(var day) ? day : 0;
  }

  private Optional<Step> stepOf(Alarm alarm) {
    return switch (alarm) {
      case Warned warned -> Optional.of(new Step.Warning(warned.number()));
      case Breached _ -> Optional.of(new Step.Breach());
      case OverdueDay overdue ->
          ladders.of(overdue.code()).reachedOn(overdue.day()).map(step -> step);
    };
  }

  private ClockState clockOf(ClockEvent event) {
    var known = message.clocks().get(event.code());
    return known == null ? ClockState.heardOf(event.dueDate()) : known;
  }
}
