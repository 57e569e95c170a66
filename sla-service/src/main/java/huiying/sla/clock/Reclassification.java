package huiying.sla.clock;

import huiying.contracts.MessageEvent.Reclassified;
import huiying.sla.limit.Course;
import huiying.sla.limit.Floor;
import huiying.sla.limit.Limit;
import huiying.sla.limit.Pause;
import huiying.sla.limit.Start;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * 改类: clocks of limits that no longer apply are cancelled, what they breached stays on record, and
 * those that apply now are counted from the original receipt. A shorter limit leaves at least the
 * next working day, unless the clock before it was late already.
 */
final class Reclassification {
  private final Desk desk;

  Reclassification(Desk desk) {
    this.desk = desk;
  }

  Optional<Ignored> apply(Reclassified event) {
    var at = event.occurredAt();
    desk.know(desk.known().reclassified(event.kind(), event.simple()));
    var isAnswered = desk.life().repliedAt().isPresent(); // and keeps its verdict
    return isAnswered ? Optional.empty() : rematch(at);
  }

  /** Leaves the clocks running that are for such messages, and no others. */
  Optional<Ignored> rematch(Instant at) {
    var wanted = desk.rules.limits().startedBy(Start.RECEIPT, desk.known().classification());
    var obsolete = desk.open().stream().filter(clock -> !isStillRight(clock, wanted)).toList();
    obsolete.forEach(clock -> desk.cancel(clock, at, Clock.Reason.RECLASSIFIED));
    var answers = obsolete.stream().filter(clock -> !clock.isOfDispatch()).toList();
    var started =
        wanted.stream()
            .filter(limit -> !isRunning(limit))
            .map(limit -> start(limit, answers, at))
            .toList();
    return started.contains(false) ? Optional.of(Ignored.TOO_MANY_CLOCKS) : Optional.empty();
  }

  private boolean isStillRight(Clock clock, List<Limit> wanted) {
    var limit = desk.limitOf(clock);
    if (limit.isEmpty()) {
      return false;
    }
    return limit.get().startsWith(Start.RECEIPT)
        ? wanted.contains(limit.get())
        : limit.get().matches(desk.known().classification());
  }

  private boolean isRunning(Limit limit) {
    return desk.has(clock -> clock.limit().equals(limit.code()) && !clock.isCancelled());
  }

  private boolean start(Limit limit, List<Clock> before, Instant at) {
    var wasLate = before.stream().anyMatch(clock -> clock.isRunning() && clock.isPast(at));
    var pauses =
        limit.suspendable()
            ? before.stream().flatMap(clock -> clock.course().pauses().stream()).distinct().toList()
            : List.<Pause>of();
    var course = new Course(desk.known().receivedAt(), pauses, List.of(), Optional.empty());
    var least =
        wasLate ? course : desk.withNextWorkingDay(limit, course, at, Floor.Cause.RECLASSIFICATION);
    var clock = desk.start(limit, Start.RECEIPT, least);
    if (limit.suspendable() && before.stream().anyMatch(Clock::isPaused)) {
      clock.ifPresent(one -> desk.pause(one, pausedSince(before)));
    }
    return clock.isPresent();
  }

  private static Instant pausedSince(List<Clock> before) {
    return before.stream()
        .map(Clock::state)
        .filter(Clock.State.Paused.class::isInstance)
        .map(state -> ((Clock.State.Paused) state).since())
        .findFirst()
        .orElseThrow();
  }
}
