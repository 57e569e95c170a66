package huiying.sla.clock;

import huiying.contracts.MessageEvent.Suspended;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** 中止与恢复: time that does not count. A clock that is overdue already cannot be suspended. */
final class Suspensions {
  private static final int MOST_PAUSES = 100;

  private final Desk desk;

  Suspensions(Desk desk) {
    this.desk = desk;
  }

  Optional<Ignored> suspend(Suspended event) {
    var at = event.occurredAt();
    if (event.reason().isBlank()) {
      return Optional.of(Ignored.NO_REASON);
    }
    if (at.isBefore(desk.known().receivedAt())) {
      return Optional.of(Ignored.BEFORE_RECEIPT);
    }
    var allowed = desk.open().stream().filter(this::isSuspendable).toList();
    var paused = allowed.stream().filter(clock -> refusal(clock, at).isEmpty()).toList();
    paused.forEach(clock -> desk.pause(clock, at));
    return paused.isEmpty() ? Optional.of(whyNone(allowed, at)) : Optional.empty();
  }

  Optional<Ignored> resume(Instant at) {
    var resumed = 0;
    for (var clock : desk.open()) {
      if (clock.state() instanceof Clock.State.Paused(var since) && !at.isBefore(since)) {
        desk.resume(clock, since, at);
        resumed++;
      }
    }
    return resumed == 0 ? Optional.of(Ignored.NOT_PAUSED) : Optional.empty();
  }

  private boolean isSuspendable(Clock clock) {
    return desk.limitOf(clock).map(limit -> limit.suspendable()).orElse(false);
  }

  private Ignored whyNone(List<Clock> allowed, Instant at) {
    return allowed.stream()
        .flatMap(clock -> refusal(clock, at).stream())
        .findFirst()
        .orElse(Ignored.NOT_APPLICABLE);
  }

  private static Optional<Ignored> refusal(Clock clock, Instant at) {
    if (clock.isPaused()) {
      return Optional.of(Ignored.ALREADY_PAUSED);
    }
    if (clock.isPast(at)) {
      return Optional.of(Ignored.ALREADY_OVERDUE);
    }
    var pauses = clock.course().pauses();
    if (pauses.size() >= MOST_PAUSES) {
      return Optional.of(Ignored.TOO_OFTEN);
    }
    return !pauses.isEmpty() && at.isBefore(pauses.getLast().to())
        ? Optional.of(Ignored.BEFORE_RESUMPTION)
        : Optional.empty();
  }
}
