package huiying.sla.clock;

import huiying.kit.access.DepartmentNames;
import huiying.kit.access.Reach;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which messages to list by their clocks; what is empty does not restrict.
 *
 * @param departments one of which has it; in plain form
 * @param reach what is outside is left out
 */
public record ClockFilter(
    Optional<Status> status,
    Set<String> departments,
    Optional<Instant> dueBefore,
    Instant now,
    Reach reach) {
  public ClockFilter {
    departments =
        departments.stream().map(DepartmentNames::plain).collect(Collectors.toUnmodifiableSet());
  }

  /** Of a message as a whole, by which it is listed. */
  public enum Status {
    RUNNING,
    /** Running past its due time at the time of asking; never stored. */
    OVERDUE,
    /** Time is suspended. */
    PAUSED,
    MET,
    LATE,
    /** Withdrawn, merged or declined: nothing is owed any more. */
    CANCELLED,
    /** No limit applies to it: somebody must look. */
    NO_LIMIT,
    /** An earlier fact is missing. */
    INCOMPLETE
  }

  public static Status statusOf(TrackedMessage message) {
    if (message.summary().isEmpty()) {
      return Status.INCOMPLETE;
    }
    if (message.clocks().stream().anyMatch(Clock::isRunning)) {
      return Status.RUNNING;
    }
    if (message.clocks().stream().anyMatch(Clock::isPaused)) {
      return Status.PAUSED;
    }
    return verdictOf(message);
  }

  /**
   * By the answers to the citizen alone: whether it was dispatched in time says nothing of them.
   */
  private static Status verdictOf(TrackedMessage message) {
    var clocks =
        message.clocks().stream()
            .filter(clock -> !clock.isCancelled() && !clock.isOfDispatch())
            .toList();
    if (clocks.isEmpty()) {
      return message.life().ended() ? Status.CANCELLED : Status.NO_LIMIT;
    }
    if (!Replacement.unreplaced(message.clocks(), message.life()).isEmpty()) {
      return Status.NO_LIMIT;
    }
    var isLate = clocks.stream().anyMatch(clock -> clock.state() instanceof Clock.State.Late);
    return isLate ? Status.LATE : Status.MET;
  }
}
