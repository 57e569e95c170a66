package huiying.sla.clock;

import huiying.contracts.ClockEvent.Cause;
import huiying.sla.limit.Course;
import huiying.sla.limit.Deadline;
import huiying.sla.limit.Start;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One limit running for one message.
 *
 * @param code its name within the message: the limit's code, with a number from the second on
 * @param limit the limit's code
 * @param startedBy what it was started by, the first time
 * @param versions by which it was counted last
 * @param deadline as it stands; of a paused clock, as it stood when it was paused
 * @param breaches due times that passed while it ran, before it was moved or cancelled: they stay
 *     on record
 * @param moves of its due date, in order
 */
public record Clock(
    String code,
    String limit,
    Start startedBy,
    Versions versions,
    Course course,
    Deadline deadline,
    State state,
    List<Instant> breaches,
    List<DueChange> moves) {
  /** Moves and breaches kept at the most; the latest. */
  private static final int MOST = 100;

  public Clock {
    breaches = latest(breaches);
    moves = latest(moves);
  }

  private static <T> List<T> latest(List<T> all) {
    return List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
  }

  /** Overdue is no state: it follows from the deadline and the time. */
  public sealed interface State {
    record Running() implements State {}

    /** Time is suspended (中止). */
    record Paused(Instant since) implements State {}

    /** Done before the deadline. */
    record Met(Instant at) implements State {}

    /** Done at the deadline or after it. */
    record Late(Instant at) implements State {}

    /** Nothing is owed any more. */
    record Cancelled(Instant at, Reason reason) implements State {}
  }

  /** Why a clock was cancelled. */
  public enum Reason {
    /** 撤回. */
    WITHDRAWN,
    /** 并案. */
    MERGED,
    /** 改类: another limit applies. */
    RECLASSIFIED,
    /** 不予受理或依其他法定途径: the message goes another way, or none. */
    DECLINED,
    /** A change of the limits left none that it could run by, or another one. */
    LIMITS
  }

  static Clock started(
      String code,
      String limit,
      Start startedBy,
      Versions versions,
      Course course,
      Deadline deadline) {
    var running = new State.Running();
    return new Clock(
        code, limit, startedBy, versions, course, deadline, running, List.of(), List.of());
  }

  /**
   * Whether the dispatch desk owes it (退单后重新分办), not the answering department to the citizen: it is
   * left out where answers are judged.
   */
  public boolean isOfDispatch() {
    return startedBy == Start.RETURN;
  }

  public Instant startedAt() {
    return course.start();
  }

  public boolean isRunning() {
    return state instanceof State.Running;
  }

  public boolean isPaused() {
    return state instanceof State.Paused;
  }

  /** Something is still owed: running or paused. */
  public boolean isOpen() {
    return isRunning() || isPaused();
  }

  public boolean isCancelled() {
    return state instanceof State.Cancelled;
  }

  /** Running past its deadline at {@code now}. */
  public boolean isOverdue(Instant now) {
    return isRunning() && isPast(now);
  }

  boolean isPast(Instant when) {
    return !when.isBefore(deadline.dueAt());
  }

  boolean wasMoved(Cause cause) {
    return moves.stream().anyMatch(move -> move.cause() == cause);
  }

  Clock in(State next) {
    return new Clock(code, limit, startedBy, versions, course, deadline, next, breaches, moves);
  }

  Clock counted(Course by, Deadline due, Versions rules) {
    return new Clock(code, limit, startedBy, rules, by, due, state, breaches, moves);
  }

  Clock noting(DueChange move) {
    var all = new ArrayList<>(moves);
    all.add(move);
    return new Clock(code, limit, startedBy, versions, course, deadline, state, breaches, all);
  }

  /** Keeps on record that its deadline passed. */
  Clock breached() {
    if (breaches.contains(deadline.dueAt())) {
      return this;
    }
    var all = new ArrayList<>(breaches);
    all.add(deadline.dueAt());
    return new Clock(code, limit, startedBy, versions, course, deadline, state, all, moves);
  }

  /**
   * A reply in the last millisecond before the deadline is in time, one at the deadline is late;
   * while time is suspended nothing is late.
   */
  Clock stoppedAt(Instant at) {
    return switch (state) {
      case State.Paused _ -> in(new State.Met(at));
      case State.Running _ -> in(isPast(at) ? new State.Late(at) : new State.Met(at));
      case State.Met _, State.Late _, State.Cancelled _ -> this;
    };
  }
}
