package huiying.sla.clock;

import huiying.contracts.ClockEvent;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Folds facts into a message and says what must be announced of it. Pure: the same facts, rules,
 * times and earlier state give the same answer.
 *
 * <p>A fact already applied changes nothing. One that is ahead of the next is held until the gap is
 * filled. Alarms that lie behind the watermark when a clock starts are announced here, the highest
 * of them at the end of the fold, since the watch will not look back.
 */
public final class Fold {
  /** Most facts that wait for an earlier one; so many gaps are no delay but a loss. */
  public static final int MOST_HELD = 64;

  /** An instance this far ahead of us may have announced a breach that lies in our future. */
  private static final Duration SKEW = Duration.ofSeconds(2);

  private final Rules rules;
  private final Position watermark;
  private final Instant now;
  private final Set<String> fresh = new HashSet<>();
  private final List<ClockEvent> told = new ArrayList<>();
  private final long revision;
  private TrackedMessage message;

  private Fold(TrackedMessage before, Rules rules, Position watermark, Instant now) {
    this.message = before;
    this.revision = before.revision() + 1;
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
    var waiting = new TreeMap<Long, Fact>();
    before.held().forEach(fact -> waiting.put(fact.sequence(), fact));
    facts.forEach(fact -> waiting.putIfAbsent(fact.sequence(), fact));
    waiting.headMap(before.sequence(), true).clear();
    while (!waiting.isEmpty() && waiting.firstKey() == message.sequence() + 1) {
      apply(waiting.pollFirstEntry().getValue());
    }
    announceMissed();
    var held = new ArrayList<Fact>(waiting.values());
    held.removeIf(fact -> !before.held().contains(fact));
    var tooFar = new ArrayList<Fact>();
    for (var fact : waiting.values()) {
      if (!held.contains(fact)) {
        var _ = held.size() < MOST_HELD ? held.add(fact) : tooFar.add(fact);
      }
    }
    held.sort(Comparator.comparingLong(Fact::sequence));
    var changed = message.sequence() != before.sequence() || !held.equals(before.held());
    return new Folded(changed ? message.revised(held) : before, changed, announcements(), tooFar);
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
    told.add(
        new ClockEvent.Started(
            event.messageId(),
            limit.code(),
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
    var id = message.id().value();
    switch (stopped.state()) {
      case Clock.State.Running _ -> throw new IllegalStateException("A stopped clock runs");
      case Clock.State.Met _ -> {
        if (!fresh.contains(clock.code()) && !now.plus(SKEW).isBefore(due.dueAt())) {
          told.add(
              new ClockEvent.BreachRetracted(
                  id, clock.code(), revision, due.dueDate(), due.dueAt(), at));
        }
        told.add(stopped(clock, at, Outcome.MET));
      }
      case Clock.State.Late _ -> {
        unannounced(clock, at).stream()
            .filter(alarm -> !(alarm instanceof Warned))
            .forEach(told::add);
        told.add(stopped(clock, at, Outcome.LATE));
      }
    }
    return stopped;
  }

  private ClockEvent stopped(Clock clock, Instant at, Outcome outcome) {
    var due = clock.deadline();
    return new ClockEvent.Stopped(
        message.id().value(), clock.code(), revision, due.dueDate(), due.dueAt(), at, outcome);
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
        told.addAll(rules.alarms().missed(message.id(), revision, clock, start, watermark));
      }
    }
  }

  private List<Announcement> announcements() {
    var numbered = new ArrayList<Announcement>(told.size());
    for (var i = 0; i < told.size(); i++) {
      numbered.add(Announcement.of(told.get(i), i));
    }
    return List.copyOf(numbered);
  }
}
