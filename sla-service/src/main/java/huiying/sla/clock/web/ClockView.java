package huiying.sla.clock.web;

import huiying.sla.clock.Clock;
import huiying.sla.clock.DueChange;
import huiying.sla.limit.Floor;
import huiying.sla.limit.Pause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock as callers see it.
 *
 * @param code its name within the message
 * @param limit the limit's code
 * @param dueDate the last day of the limit; null while time is suspended
 * @param dueAt the exclusive instant after it; null while time is suspended
 * @param overdue running past its due time now
 * @param stoppedAt when it was met, late or cancelled; null before
 * @param pausedSince null unless time is suspended
 * @param cancelled why; null unless it was
 * @param keptDate a date before which it does not end, whatever is counted; null if there is none
 * @param breaches due times that passed before it was moved or cancelled
 * @param calendarVersion by which it was counted last
 */
record ClockView(
    String code,
    String limit,
    String state,
    @Nullable LocalDate dueDate,
    @Nullable Instant dueAt,
    boolean provisional,
    boolean overdue,
    Instant startedAt,
    @Nullable Instant stoppedAt,
    @Nullable Instant pausedSince,
    Clock.@Nullable Reason cancelled,
    @Nullable KeptDate keptDate,
    List<Pause> pauses,
    List<Integer> extensions,
    List<Instant> breaches,
    List<DueChange> moves,
    int calendarVersion,
    int limitVersion) {
  record KeptDate(LocalDate dueDate, Floor.Cause cause) {}

  static ClockView of(Clock clock, Instant now) {
    var state = clock.state();
    var due = clock.deadline();
    var course = clock.course();
    return new ClockView(
        clock.code(),
        clock.limit(),
        nameOf(state),
        clock.isPaused() ? null : due.dueDate(),
        clock.isPaused() ? null : due.dueAt(),
        due.provisional(),
        clock.isOverdue(now),
        clock.startedAt(),
        stoppedAt(state),
        state instanceof Clock.State.Paused(var since) ? since : null,
        state instanceof Clock.State.Cancelled(_, var reason) ? reason : null,
        course.floor().map(floor -> new KeptDate(floor.dueDate(), floor.cause())).orElse(null),
        course.pauses(),
        course.extensions(),
        clock.breaches(),
        clock.moves(),
        clock.versions().calendar(),
        clock.versions().limits());
  }

  static String nameOf(Clock.State state) {
    return switch (state) {
      case Clock.State.Running _ -> "RUNNING";
      case Clock.State.Paused _ -> "PAUSED";
      case Clock.State.Met _ -> "MET";
      case Clock.State.Late _ -> "LATE";
      case Clock.State.Cancelled _ -> "CANCELLED";
    };
  }

  private static @Nullable Instant stoppedAt(Clock.State state) {
    return switch (state) {
      case Clock.State.Running _, Clock.State.Paused _ -> null;
      case Clock.State.Met(var at) -> at;
      case Clock.State.Late(var at) -> at;
      case Clock.State.Cancelled(var at, _) -> at;
    };
  }
}
