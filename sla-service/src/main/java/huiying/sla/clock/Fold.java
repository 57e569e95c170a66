package huiying.sla.clock;

import huiying.contracts.ClockEvent.Alarm;
import huiying.contracts.ClockEvent.Outcome;
import huiying.contracts.ClockEvent.Warned;
import huiying.contracts.MessageEvent;
import huiying.contracts.MessageEvent.InterimReplied;
import huiying.contracts.MessageEvent.Received;
import huiying.contracts.MessageEvent.Replied;
import huiying.sla.limit.Deadline;
import huiying.sla.limit.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Folds facts into a message and says what must be announced of it. Pure: the same facts, rules,
 * times and earlier state give the same answer.
 *
 * <p>A fact already applied changes nothing. One that is ahead of the next is held until the gap is
 * filled. Alarms that lie behind the watermark when a clock starts are announced here, the highest
 * of them at the end of the fold, since the watch will not look back.
 */
public final class Fold {
  /** An instance this far ahead of us may have announced a breach that lies in our future. */
  private static final Duration SKEW = Duration.ofSeconds(2);

  private final Rules rules;
  private final Position watermark;
  private final Instant now;
  private final Set<String> fresh = new HashSet<>();
  private final Told told;
  private final long revision;
  private TrackedMessage message;

  private Fold(TrackedMessage before, Rules rules, Position watermark, Instant now) {
    this.message = before;
    this.revision = before.revision() + 1;
    this.told = new Told(before.id(), revision);
    this.rules = rules;
    this.watermark = watermark;
    this.now = now;
  }

  /**
   * @param watermark all alarms up to it have been announced, of clocks that ran then
   * @param now the present, to tell whether a breach may have been announced already
   */
  public static Folded of(
      TrackedMessage before, List<Fact> facts, Rules rules, Position watermark, Instant now) {
    return new Fold(before, rules, watermark, now).run(facts);
  }

  private Folded run(List<Fact> facts) {
    var before = message;
    var waiting = WaitingFacts.of(before, facts);
    for (var next = waiting.pollAfter(message.sequence());
        next.isPresent();
        next = waiting.pollAfter(message.sequence())) {
      apply(next.get());
    }
    announceMissed();
    var held = waiting.held();
    var changed = message.sequence() != before.sequence() || !held.equals(before.held());
    return new Folded(
        changed ? message.revised(held) : before, changed, told.announcements(), waiting.tooFar());
  }

  private void apply(Fact fact) {
    fact.event().ifPresent(this::apply);
    message = message.with(fact.sequence(), message.summary(), message.clocks());
  }

  private void apply(MessageEvent event) {
    switch (event) {
      case Received received -> start(received);
      case Replied replied -> stop(replied.occurredAt());
      case InterimReplied _ -> {} // 阶段性答复: the clock runs on
    }
  }

  private void start(Received event) {
    var clocks =
        rules.limits().limitFor(event.kind(), event.simple()).stream()
            .map(limit -> start(limit, event))
            .toList();
    message = message.with(message.sequence(), Optional.of(Summary.of(event)), clocks);
  }

  private Clock start(Limit limit, Received event) {
    var deadline =
        Deadline.after(event.occurredAt(), limit.unit(), limit.amount(), rules.calendar());
    fresh.add(limit.code());
    told.started(event, limit.code(), deadline);
    return new Clock(
        limit.code(),
        rules.limits().version(),
        event.occurredAt(),
        deadline,
        new Clock.State.Running());
  }

  private void stop(Instant at) {
    var clocks =
        message.clocks().stream().map(clock -> clock.isRunning() ? stop(clock, at) : clock);
    message = message.with(message.sequence(), message.summary(), clocks.toList());
  }

  private Clock stop(Clock clock, Instant at) {
    var stopped = clock.stoppedAt(at);
    var due = clock.deadline();
    switch (stopped.state()) {
      case Clock.State.Running _ -> throw new IllegalStateException("A stopped clock runs");
      case Clock.State.Met _ -> {
        if (!fresh.contains(clock.code()) && !now.plus(SKEW).isBefore(due.dueAt())) {
          told.retracted(clock, at);
        }
        told.stopped(clock, at, Outcome.MET);
      }
      case Clock.State.Late _ -> {
        unannounced(clock, at).stream()
            .filter(alarm -> !(alarm instanceof Warned))
            .forEach(told::alarm);
        told.stopped(clock, at, Outcome.LATE);
      }
    }
    return stopped;
  }

  /**
   * The alarms up to a fact's own time that nobody has announced: so no late reply hides a breach.
   */
  private List<Alarm> unannounced(Clock clock, Instant until) {
    var after = fresh.contains(clock.code()) ? Position.before(clock.startedAt()) : watermark;
    return rules.alarms().missed(message.id(), revision, clock, after, Position.through(until));
  }

  private void announceMissed() {
    for (var clock : message.clocks()) {
      if (clock.isRunning() && fresh.contains(clock.code())) {
        var start = Position.before(clock.startedAt());
        rules.alarms().missed(message.id(), revision, clock, start, watermark).forEach(told::alarm);
      }
    }
  }
}
