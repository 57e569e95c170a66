package huiying.sla.clock;

import huiying.contracts.ClockEvent.Cause;
import huiying.contracts.MessageEvent;
import huiying.contracts.MessageEvent.Accepted;
import huiying.contracts.MessageEvent.CoAnswered;
import huiying.contracts.MessageEvent.CorrectionReceived;
import huiying.contracts.MessageEvent.Dispatched;
import huiying.contracts.MessageEvent.Extended;
import huiying.contracts.MessageEvent.InterimReplied;
import huiying.contracts.MessageEvent.Merged;
import huiying.contracts.MessageEvent.Rated;
import huiying.contracts.MessageEvent.Received;
import huiying.contracts.MessageEvent.Reclassified;
import huiying.contracts.MessageEvent.Reopened;
import huiying.contracts.MessageEvent.Replied;
import huiying.contracts.MessageEvent.ReplyWithdrawn;
import huiying.contracts.MessageEvent.Resumed;
import huiying.contracts.MessageEvent.Returned;
import huiying.contracts.MessageEvent.Suspended;
import huiying.contracts.MessageEvent.Transferred;
import huiying.contracts.MessageEvent.Withdrawn;
import huiying.sla.limit.Course;
import huiying.sla.limit.Limit;
import huiying.sla.limit.Start;
import huiying.sla.limit.Stop;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What each fact does to the clocks of its message. */
final class ApplyFacts {
  private final Desk desk;

  ApplyFacts(Desk desk) {
    this.desk = desk;
  }

  /**
   * @return why it changed nothing; empty if it did, or had not to
   */
  Optional<Ignored> apply(MessageEvent event) {
    var isReceipt = event instanceof Received;
    if (desk.summary().isEmpty() && !isReceipt) {
      return Optional.of(Ignored.NO_RECEIPT);
    }
    if (desk.summary().isPresent() && isReceipt) {
      return Optional.of(Ignored.ALREADY_DONE);
    }
    if (desk.life().ended()) {
      return Optional.of(Ignored.ENDED);
    }
    return switch (event) {
      case Received received -> receive(received);
      case Accepted accepted -> accept(accepted);
      case CorrectionReceived(_, _, var at) -> correct(at);
      case Dispatched(_, _, var at, var department, var helpers, var accused) ->
          handTo(desk.known().dispatchedTo(department, helpers, accused), at);
      case Transferred(_, _, var at, var department, _) ->
          handTo(desk.known().transferredTo(department), at);
      case Returned(_, _, var at, _) -> handBack(at);
      case Suspended suspended -> new Suspensions(desk).suspend(suspended);
      case Resumed(_, _, var at) -> new Suspensions(desk).resume(at);
      case Extended extended -> new Extensions(desk).extend(extended);
      case Reclassified reclassified -> new Reclassification(desk).apply(reclassified);
      case CoAnswered(_, _, var at, var department) -> contribute(department, at);
      case InterimReplied(_, _, var at, _) -> contact(at);
      case Replied(_, _, var at, _) -> reply(at);
      case ReplyWithdrawn(_, _, var at, _) -> withdrawReply(at);
      case Reopened(_, _, var at, _) -> reopen(at);
      case Rated rated -> rate(rated);
      case Withdrawn(_, _, var at, _) -> end(at, Clock.Reason.WITHDRAWN);
      case Merged(_, _, var at, _) -> end(at, Clock.Reason.MERGED);
    };
  }

  private Optional<Ignored> receive(Received event) {
    desk.know(Summary.of(event));
    desk.life(Life.begun(event.department(), event.occurredAt()));
    start(Start.RECEIPT, event.occurredAt());
    if (event.department() != null) {
      start(Start.DISPATCH, event.occurredAt());
    }
    return Optional.empty();
  }

  /** What the decision is owed to is done by it; of a declined message nothing more is owed. */
  private Optional<Ignored> accept(Accepted event) {
    var at = event.occurredAt();
    var decides = desk.open().stream().filter(clock -> isMetBy(clock, Stop.ACCEPTANCE)).toList();
    if (decides.isEmpty() && hasStartedBy(Start.ACCEPTANCE)) {
      return Optional.of(Ignored.ALREADY_DONE);
    }
    decides.forEach(clock -> desk.stop(clock, at));
    return switch (event.decision()) {
      case ACCEPTED -> start(Start.ACCEPTANCE, at);
      case NOT_ACCEPTED, OTHER_PROCEDURE -> end(at, Clock.Reason.DECLINED);
    };
  }

  /** The time starts over with the correction, once. */
  private Optional<Ignored> correct(Instant at) {
    var restarted =
        desk.open().stream().filter(clock -> isStartedBy(clock, Start.CORRECTION)).toList();
    if (restarted.isEmpty()) {
      return hasStartedBy(Start.CORRECTION)
          ? Optional.of(Ignored.NOT_APPLICABLE)
          : start(Start.CORRECTION, at);
    }
    var first = restarted.stream().filter(clock -> !clock.wasMoved(Cause.CORRECTION)).toList();
    first.forEach(clock -> desk.move(clock, Course.from(at), Cause.CORRECTION, at, null));
    return first.isEmpty() ? Optional.of(Ignored.ALREADY_DONE) : Optional.empty();
  }

  /** The citizen's date stays; what was owed was that a department has the message again. */
  private Optional<Ignored> handTo(Summary next, Instant at) {
    var isFirst = desk.life().dispatchedAt().isEmpty();
    desk.open().stream().filter(Clock::isOfDispatch).forEach(clock -> desk.stop(clock, at));
    note(next, at, false);
    return isFirst ? start(Start.DISPATCH, sinceReceipt(at)) : Optional.empty();
  }

  /** The citizen's date stays; but the message must be dispatched again. */
  private Optional<Ignored> handBack(Instant at) {
    note(desk.known().returned(), at, true);
    var isOwed = desk.has(clock -> clock.isOpen() && clock.isOfDispatch());
    return desk.life().awaitsDispatch() && !isOwed
        ? start(Start.RETURN, sinceReceipt(at))
        : Optional.empty();
  }

  /** Who has the message, and since when. */
  private void note(Summary next, Instant at, boolean back) {
    desk.know(next);
    desk.life(desk.life().handedTo(next.department(), sinceReceipt(at), back));
    desk.open().forEach(clock -> desk.told.handedOver(clock, next, at));
  }

  /** 协办答复: the clocks are the citizen's, and run on; but that department did its part. */
  private Optional<Ignored> contribute(String department, Instant at) {
    if (!desk.known().coDepartments().contains(department)) {
      return Optional.empty(); // it did before, and says it better now
    }
    desk.know(desk.known().contributedBy(department));
    desk.open().forEach(clock -> desk.told.coAnswered(clock, department, at));
    return Optional.empty();
  }

  private Instant sinceReceipt(Instant at) {
    return at.isBefore(desk.known().receivedAt()) ? desk.known().receivedAt() : at;
  }

  /** 阶段性答复: the reply is still owed; but the citizen was contacted. */
  private Optional<Ignored> contact(Instant at) {
    desk.open().stream()
        .filter(clock -> isMetBy(clock, Stop.ANY_REPLY) && !at.isBefore(clock.startedAt()))
        .forEach(clock -> desk.stop(clock, at));
    return Optional.empty();
  }

  private Optional<Ignored> reply(Instant at) {
    if (desk.life().repliedAt().isPresent() && desk.open().isEmpty()) {
      return Optional.of(Ignored.ALREADY_DONE);
    }
    desk.open().forEach(clock -> desk.stop(clock, at));
    desk.life(desk.life().replied(at));
    return Optional.empty();
  }

  /** What that reply stopped runs again, to its original date, if it is still for such messages. */
  private Optional<Ignored> withdrawReply(Instant at) {
    var repliedAt = desk.life().repliedAt();
    if (repliedAt.isEmpty()) {
      return Optional.of(Ignored.NOT_REPLIED);
    }
    desk.life(desk.life().unreplied(desk.known().department(), at));
    desk.clocks().stream()
        .filter(clock -> wasStoppedAt(clock, repliedAt.get()) && isOwedAgain(clock))
        .forEach(clock -> desk.revive(clock, at));
    new BringUpToDate(desk).run(); // rules may have changed since it was stopped
    return new Reclassification(desk).rematch(at);
  }

  /** A message that a department was given meanwhile need not be dispatched. */
  private boolean isOwedAgain(Clock clock) {
    return !clock.isOfDispatch() || desk.life().awaitsDispatch();
  }

  private Optional<Ignored> reopen(Instant at) {
    if (desk.life().repliedAt().isEmpty()) {
      return Optional.of(Ignored.NOT_REPLIED);
    }
    if (desk.has(clock -> clock.isOpen() && isStartedBy(clock, Start.REOPENING))) {
      return Optional.of(Ignored.ALREADY_DONE);
    }
    desk.life(desk.life().reopened(desk.known().department(), at));
    return start(Start.REOPENING, at);
  }

  private Optional<Ignored> rate(Rated event) {
    if (!event.named()) {
      return Optional.empty();
    }
    var classification = desk.known().classification();
    var limits = desk.rules.limits().startedByRating(event.score(), classification);
    return start(limits, Start.RATING, event.occurredAt());
  }

  private Optional<Ignored> end(Instant at, Clock.Reason reason) {
    desk.open().forEach(clock -> desk.cancel(clock, at, reason));
    desk.life(desk.life().over(at));
    return Optional.empty();
  }

  private Optional<Ignored> start(Start event, Instant at) {
    return start(desk.rules.limits().startedBy(event, desk.known().classification()), event, at);
  }

  private Optional<Ignored> start(List<Limit> limits, Start event, Instant at) {
    var started = limits.stream().map(limit -> desk.start(limit, event, Course.from(at))).toList();
    return started.stream().allMatch(Optional::isPresent)
        ? Optional.empty()
        : Optional.of(Ignored.TOO_MANY_CLOCKS);
  }

  private boolean hasStartedBy(Start event) {
    return desk.has(clock -> !clock.isCancelled() && isStartedBy(clock, event));
  }

  private boolean isStartedBy(Clock clock, Start event) {
    return desk.limitOf(clock).map(limit -> limit.startsWith(event)).orElse(false);
  }

  private boolean isMetBy(Clock clock, Stop event) {
    return desk.limitOf(clock).map(limit -> limit.stop() == event).orElse(false);
  }

  private static boolean wasStoppedAt(Clock clock, Instant at) {
    return switch (clock.state()) {
      case Clock.State.Met(var when) -> when.equals(at);
      case Clock.State.Late(var when) -> when.equals(at);
      case Clock.State.Running _, Clock.State.Paused _, Clock.State.Cancelled _ -> false;
    };
  }
}
