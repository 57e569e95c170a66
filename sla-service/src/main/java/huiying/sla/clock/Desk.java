package huiying.sla.clock;

import huiying.contracts.ClockEvent.Alarm;
import huiying.contracts.ClockEvent.Cause;
import huiying.contracts.ClockEvent.Outcome;
import huiying.contracts.ClockEvent.Warned;
import huiying.contracts.DistrictTime;
import huiying.sla.limit.Course;
import huiying.sla.limit.Deadline;
import huiying.sla.limit.Floor;
import huiying.sla.limit.Limit;
import huiying.sla.limit.Pause;
import huiying.sla.limit.Start;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One message while it is worked on: what can be done to its clocks, each deed with all that must
 * be told of it.
 */
final class Desk {
  /** Clocks of one message at the most; ratings and reopenings could go on for ever. */
  private static final int MOST_CLOCKS = 30;

  /** With those that were cancelled: reclassifications could go on for ever too. */
  private static final int MOST_EVER = 100;

  /** An instance this far ahead of us may have announced a breach that lies in our future. */
  private static final Duration SKEW = Duration.ofSeconds(2);

  final Rules rules;
  final Instant now;
  final Told told;
  private final TrackedMessage before;
  private final Position watermark;
  private final Set<String> fresh = new HashSet<>();
  private final Map<String, Instant> pausedSince = new HashMap<>();
  private final List<Clock> clocks;
  private Optional<Summary> summary;
  private Life life;

  Desk(TrackedMessage before, Rules rules, Position watermark, Instant now) {
    this.before = before;
    this.rules = rules;
    this.watermark = watermark;
    this.now = now;
    this.told = new Told(before.id(), before.revision() + 1);
    this.clocks = new ArrayList<>(before.clocks());
    this.summary = before.summary();
    this.life = before.life();
  }

  Optional<Summary> summary() {
    return summary;
  }

  Summary known() {
    return summary.orElseThrow(() -> new IllegalStateException("The receipt is the first fact"));
  }

  void know(Summary next) {
    summary = Optional.of(next);
  }

  Life life() {
    return life;
  }

  void life(Life next) {
    life = next;
  }

  List<Clock> clocks() {
    return List.copyOf(clocks);
  }

  List<Clock> open() {
    return clocks.stream().filter(Clock::isOpen).toList();
  }

  boolean has(Predicate<Clock> wanted) {
    return clocks.stream().anyMatch(wanted);
  }

  /** No clock ever ran for an answer, or each was cancelled: a limit is missing, not a reply. */
  boolean isWithoutLimit() {
    return clocks.stream().allMatch(clock -> clock.isCancelled() || clock.isOfDispatch())
        && !life.ended();
  }

  /** The limit in force by which an open clock runs. */
  Optional<Limit> limitOf(Clock clock) {
    return rules.limits().named(clock.limit());
  }

  void replace(Clock next) {
    IntStream.range(0, clocks.size())
        .filter(i -> clocks.get(i).code().equals(next.code()))
        .forEach(i -> clocks.set(i, next));
  }

  /**
   * Starts a clock, unless there are too many.
   *
   * @return empty if there are
   */
  Optional<Clock> start(Limit limit, Start startedBy, Course course) {
    var kept = clocks.stream().filter(clock -> !clock.isCancelled()).count();
    if (kept >= MOST_CLOCKS || clocks.size() >= MOST_EVER) {
      return Optional.empty();
    }
    var due = rules.reckon(limit, course).deadline();
    var code = newCode(limit);
    var clock = Clock.started(code, limit.code(), startedBy, rules.versions(), course, due);
    clocks.add(clock);
    fresh.add(clock.code());
    told.started(clock, known());
    return Optional.of(clock);
  }

  private String newCode(Limit limit) {
    var before = clocks.stream().filter(clock -> clock.limit().equals(limit.code())).count();
    return before == 0 ? limit.code() : "%s-%d".formatted(limit.code(), before + 1);
  }

  /** At least the next working day after {@code at}, if the count leaves less. */
  Course withNextWorkingDay(Limit limit, Course course, Instant at, Floor.Cause cause) {
    var reckoning = rules.reckon(limit, course);
    var day = rules.calendar().plus(DistrictTime.dateOf(at), 1);
    var end = reckoning.endOf(day);
    return reckoning.deadline().dueAt().isBefore(end)
        ? course.with(new Floor(day, end, cause))
        : course;
  }

  /** Counts anew, from now on running. */
  void move(Clock clock, Course course, Cause cause, Instant at, @Nullable String note) {
    var limit = limitOf(clock).orElseThrow();
    var reckoning = rules.reckon(limit, course);
    var moved = recounted(settled(clock, at), course, reckoning.deadline(), cause, at, note);
    var running = moved.in(new Clock.State.Running());
    replace(running);
    told.moved(running, clock.deadline().dueDate(), cause, at);
  }

  /** The clock by another count, with the move noted; tells nothing. */
  Clock recounted(
      Clock clock, Course course, Deadline due, Cause cause, Instant at, @Nullable String note) {
    var from = clock.deadline().dueDate();
    var counted = limitOf(clock).map(limit -> rules.reckon(limit, course).counted().dueDate());
    var move =
        new DueChange(at, from, due.dueDate(), counted.orElse(from), cause, rules.versions(), note);
    return clock.counted(course, due, rules.versions()).noting(move);
  }

  void pause(Clock clock, Instant at) {
    var paused = settled(clock, at).in(new Clock.State.Paused(at));
    replace(paused);
    told.paused(paused, at);
  }

  void resume(Clock clock, Instant since, Instant at) {
    move(clock, resumed(clock, since, at), Cause.RESUMPTION, at, null);
  }

  /** What was suspended in time is not late at once when it goes on. */
  private Course resumed(Clock clock, Instant since, Instant at) {
    var limit = limitOf(clock).orElseThrow();
    var course = at.isAfter(since) ? clock.course().with(new Pause(since, at)) : clock.course();
    var isLateAtOnce = !at.isBefore(rules.reckon(limit, course).deadline().dueAt());
    return isLateAtOnce ? withNextWorkingDay(limit, course, at, Floor.Cause.RESUMPTION) : course;
  }

  /** Runs again by the date that it had; newer rules are another matter. */
  void revive(Clock clock, Instant at) {
    var due = clock.deadline().dueDate();
    var change = new DueChange(at, due, due, due, Cause.REPLY_WITHDRAWN, clock.versions(), null);
    var running = clock.in(new Clock.State.Running()).noting(change);
    replace(running);
    told.moved(running, due, Cause.REPLY_WITHDRAWN, at);
  }

  void stop(Clock clock, Instant at) {
    var _ = settled(clock, at);
    var stopped = resumedToStop(clock, at).stoppedAt(at);
    var isLate = stopped.state() instanceof Clock.State.Late;
    replace(stopped);
    told.stopped(stopped, at, isLate ? Outcome.LATE : Outcome.MET);
  }

  /** A paused clock ends with the date that it would have had. */
  private Clock resumedToStop(Clock clock, Instant at) {
    if (clock.state() instanceof Clock.State.Paused(var since)) {
      var course = resumed(clock, since, at);
      var due = rules.reckon(limitOf(clock).orElseThrow(), course).deadline();
      return clock.counted(course, due, rules.versions());
    }
    return clock;
  }

  void cancel(Clock clock, Instant at, Clock.Reason reason) {
    if (clock.state() instanceof Clock.State.Paused(var since)) {
      pausedSince.put(clock.code(), since);
    }
    var cancelled = settled(clock, at).in(new Clock.State.Cancelled(at, reason));
    replace(cancelled);
    told.stopped(cancelled, at, Outcome.CANCELLED);
  }

  /** Since when a clock was suspended that was cancelled meanwhile; empty if it was not. */
  Optional<Instant> pausedBefore(Clock cancelled) {
    return Optional.ofNullable(pausedSince.get(cancelled.code()));
  }

  /**
   * What must be said, and kept on record, before a fact of {@code at} moves or closes a running
   * clock: that it was overdue by then, or that it was not although that may have been said.
   */
  Clock settled(Clock clock, Instant at) {
    if (!clock.isRunning()) {
      return clock;
    }
    if (clock.isPast(at)) {
      unannounced(clock, at).forEach(told::alarm);
      return clock.breached();
    }
    retractIfTold(clock, at);
    return clock;
  }

  /** A breach that may have been told, by us or by an instance that is a little ahead of us. */
  void retractIfTold(Clock clock, Instant at) {
    if (!fresh.contains(clock.code()) && clock.isPast(now.plus(SKEW))) {
      told.retracted(clock, at);
    }
  }

  /** The breach and reminders up to {@code until} that nobody has told of: none goes unsaid. */
  private List<Alarm> unannounced(Clock clock, Instant until) {
    var after = fresh.contains(clock.code()) ? Position.before(clock.startedAt()) : watermark;
    return rules.alarms().missed(watched(clock), after, Position.through(until)).stream()
        .filter(alarm -> !(alarm instanceof Warned) && !told.has(alarm))
        .toList();
  }

  private Watched watched(Clock clock) {
    return new Watched(before.id(), before.revision() + 1, clock, life.dispatchedAt());
  }
}
