package huiying.sla.clock;

import huiying.sla.limit.Course;
import huiying.sla.limit.Floor;
import huiying.sla.limit.Limit;
import huiying.sla.limit.Pause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A clock whose limit a change of the catalogue took away goes on by the limit that starts with the
 * same event now, if there is one: with its pauses and extensions, and not earlier than it was due.
 */
final class Replacement {
  private final Desk desk;

  Replacement(Desk desk) {
    this.desk = desk;
  }

  void run() {
    unreplaced(desk.clocks(), desk.life()).forEach(this::replace);
  }

  /**
   * Clocks that the limits' change cancelled and for which something is still owed: nothing that
   * starts with the same event came after them, nor an answer, nor the dispatch that was owed.
   */
  static List<Clock> unreplaced(List<Clock> clocks, Life life) {
    return life.ended()
        ? List.of()
        : clocks.stream().filter(clock -> isUnreplaced(clock, clocks, life)).toList();
  }

  private static boolean isUnreplaced(Clock clock, List<Clock> clocks, Life life) {
    if (!(clock.state() instanceof Clock.State.Cancelled(var at, var reason))
        || reason != Clock.Reason.LIMITS) {
      return false;
    }
    if (clock.isOfDispatch() && !life.awaitsDispatch()) {
      return false;
    }
    var later = clocks.subList(clocks.indexOf(clock) + 1, clocks.size());
    var isAnswered = life.repliedAt().map(reply -> !reply.isBefore(at)).orElse(false);
    return !isAnswered && later.stream().noneMatch(one -> one.startedBy() == clock.startedBy());
  }

  private void replace(Clock gone) {
    candidate(gone).ifPresent(limit -> start(limit, gone));
  }

  private Optional<Limit> candidate(Clock gone) {
    return desk.rules.limits().startedBy(gone.startedBy(), desk.known().classification()).stream()
        .filter(limit -> desk.clocks().stream().noneMatch(clock -> runsBy(clock, limit)))
        .findFirst();
  }

  private static boolean runsBy(Clock clock, Limit limit) {
    return clock.limit().equals(limit.code()) && !clock.isCancelled();
  }

  private void start(Limit limit, Clock gone) {
    var was = gone.deadline();
    var least = new Floor(was.dueDate(), was.dueAt(), Floor.Cause.LIMITS);
    var before = gone.course();
    var extensions = limit.extension().isPresent() ? before.extensions() : List.<Integer>of();
    var pauses = limit.suspendable() ? before.pauses() : List.<Pause>of();
    var course = new Course(before.start(), pauses, extensions, Optional.of(least));
    var clock =
        desk.start(limit, gone.startedBy(), wasAway(gone) ? shielded(limit, course) : course);
    if (limit.suspendable()) {
      clock.ifPresent(
          one -> desk.pausedBefore(gone).ifPresent(pausedSince -> desk.pause(one, pausedSince)));
    }
  }

  /** For a while there was no limit: what fell due in it is not late at a stroke. */
  private boolean wasAway(Clock gone) {
    return gone.state() instanceof Clock.State.Cancelled(var at, _) && at.isBefore(since());
  }

  private Course shielded(Limit limit, Course course) {
    return desk.withNextWorkingDay(limit, course, since(), Floor.Cause.LIMITS);
  }

  private Instant since() {
    return desk.rules.limits().since();
  }
}
