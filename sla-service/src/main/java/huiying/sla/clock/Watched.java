package huiying.sla.clock;

import huiying.contracts.MessageId;
import huiying.sla.limit.Deadline;
import huiying.sla.limit.Warning;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A running clock, and what its alarms need of its message.
 *
 * @param revision the message's
 * @param dispatchedAt when a department was first given the message; empty before
 */
public record Watched(MessageId id, long revision, Clock clock, Optional<Instant> dispatchedAt) {
  /** Every running clock of a message. */
  public static List<Watched> of(TrackedMessage message) {
    var dispatched = message.life().dispatchedAt();
    return message.clocks().stream()
        .filter(Clock::isRunning)
        .map(clock -> new Watched(message.id(), message.revision(), clock, dispatched))
        .toList();
  }

  Deadline due() {
    return clock.deadline();
  }

  Warning.Moment moment() {
    return new Warning.Moment(clock.startedAt(), dispatchedAt, due());
  }
}
