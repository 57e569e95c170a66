package huiying.sla.clock;

import huiying.sla.limit.Deadline;
import java.time.Instant;

/**
 * One limit running for one message.
 *
 * @param code the limit's
 * @param limitVersion the version of the catalogue that the limit was taken from
 * @param startedAt when the limit's start event happened
 */
public record Clock(
    String code, int limitVersion, Instant startedAt, Deadline deadline, State state) {
  /** Overdue is no state: it follows from the deadline and the time. */
  public sealed interface State {
    record Running() implements State {}

    /** Answered before the deadline. */
    record Met(Instant at) implements State {}

    /** Answered at the deadline or after it. */
    record Late(Instant at) implements State {}
  }

  public boolean isRunning() {
    return state instanceof State.Running;
  }

  /** Running past its deadline at {@code now}. */
  public boolean isOverdue(Instant now) {
    return isRunning() && !now.isBefore(deadline.dueAt());
  }

  /**
   * A reply in the last millisecond before the deadline is in time, one at the deadline is late.
   */
  Clock stoppedAt(Instant at) {
    var ended = at.isBefore(deadline.dueAt()) ? new State.Met(at) : new State.Late(at);
    return new Clock(code, limitVersion, startedAt, deadline, ended);
  }
}
