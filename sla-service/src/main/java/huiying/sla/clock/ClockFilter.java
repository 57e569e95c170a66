package huiying.sla.clock;

import java.time.Instant;
import java.util.Optional;

/** Which messages to list by their clocks; what is empty does not restrict. */
public record ClockFilter(
    Optional<Status> status,
    Optional<String> department,
    Optional<Instant> dueBefore,
    Instant now) {
  /** Of a message as a whole, by which it is listed. */
  public enum Status {
    RUNNING,
    /** Running past its due time at the time of asking; never stored. */
    OVERDUE,
    MET,
    LATE,
    /** No limit applies to it: somebody must look. */
    NO_LIMIT,
    /** An earlier fact is missing. */
    INCOMPLETE
  }

  public static Status statusOf(TrackedMessage message) {
    if (message.summary().isEmpty()) {
      return Status.INCOMPLETE;
    }
    if (message.clocks().isEmpty()) {
      return Status.NO_LIMIT;
    }
    if (message.clocks().stream().anyMatch(Clock::isRunning)) {
      return Status.RUNNING;
    }
    var last = message.clocks().getLast().state();
    return last instanceof Clock.State.Met ? Status.MET : Status.LATE;
  }
}
