package huiying.sla.clock.web;

import huiying.sla.clock.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A clock as callers see it.
 *
 * @param dueDate the last day of the limit
 * @param dueAt the exclusive instant after it
 * @param overdue running past its due time now
 * @param stoppedAt when it was answered; null while it runs
 */
record ClockView(
    String code,
    String state,
    LocalDate dueDate,
    Instant dueAt,
    boolean provisional,
    boolean overdue,
    Instant startedAt,
    @Nullable Instant stoppedAt) {
  static ClockView of(Clock clock, Instant now) {
    var due = clock.deadline();
    return new ClockView(
        clock.code(),
        nameOf(clock.state()),
        due.dueDate(),
        due.dueAt(),
        due.provisional(),
        clock.isOverdue(now),
        clock.startedAt(),
        stoppedAt(clock.state()));
  }

  private static String nameOf(Clock.State state) {
    return switch (state) {
      case Clock.State.Running _ -> "RUNNING";
      case Clock.State.Met _ -> "MET";
      case Clock.State.Late _ -> "LATE";
    };
  }

  private static @Nullable Instant stoppedAt(Clock.State state) {
    return switch (state) {
      case Clock.State.Running _ -> null;
      case Clock.State.Met(var at) -> at;
      case Clock.State.Late(var at) -> at;
    };
  }
}
