package huiying.sla.clock;

import huiying.contracts.ClockEvent.Cause;
import huiying.sla.limit.Course;
import huiying.sla.limit.Deadline;
import huiying.sla.limit.Floor;
import huiying.sla.limit.Start;
import java.time.Instant;

/**
 * Brings the open clocks of a message to the rules in force: a change of the calendar or the limits
 * recounts them, and moves no date earlier. Clocks that are closed keep theirs. Doing it twice does
 * nothing more.
 */
final class BringUpToDate {
  private final Desk desk;

  BringUpToDate(Desk desk) {
    this.desk = desk;
  }

  void run() {
    if (desk.summary().isEmpty()) {
      return;
    }
    desk.open().stream()
        .filter(clock -> !clock.versions().equals(desk.rules.versions()))
        .forEach(this::bring);
    new Replacement(desk).run();
    if (desk.isWithoutLimit() && desk.life().repliedAt().isEmpty()) {
      startWhatAppliesNow();
    }
  }

  private void bring(Clock clock) {
    switch (Recount.of(clock, desk.known(), desk.rules)) {
      case Recount.NoLimit() -> giveUp(clock);
      case Recount.Counted(_, var due) -> apply(clock, due);
    }
  }

  /** By the versions that did it, so that a sweep that comes again knows what it did. */
  private void giveUp(Clock clock) {
    var known = clock.counted(clock.course(), clock.deadline(), desk.rules.versions());
    desk.cancel(known, since(Cause.LIMITS), Clock.Reason.LIMITS);
  }

  /** It was without a limit until now, and is not late at a stroke. */
  private void startWhatAppliesNow() {
    var at = since(Cause.LIMITS);
    for (var limit : desk.rules.limits().startedBy(Start.RECEIPT, desk.known().classification())) {
      var course = Course.from(desk.known().receivedAt());
      desk.start(
          limit, Start.RECEIPT, desk.withNextWorkingDay(limit, course, at, Floor.Cause.LIMITS));
    }
  }

  private void apply(Clock clock, Deadline counted) {
    var cause = cause(clock);
    var course = clock.course();
    var due = counted;
    if (due.dueAt().isBefore(clock.deadline().dueAt())) {
      var kept = clock.deadline();
      course = course.with(new Floor(kept.dueDate(), kept.dueAt(), floor(cause)));
      due = new Deadline(kept.dueDate(), kept.dueAt(), due.provisional());
    }
    if (!due.equals(clock.deadline()) || !course.equals(clock.course())) {
      apply(clock, course, due, cause);
    }
  }

  private void apply(Clock clock, Course course, Deadline due, Cause cause) {
    var isLater = due.dueAt().isAfter(clock.deadline().dueAt());
    var before = isLater ? settled(clock, cause) : clock;
    var moved = desk.recounted(before, course, due, cause, since(cause), note(cause));
    desk.replace(moved);
    if (moved.isRunning() && !due.equals(clock.deadline())) {
      desk.told.moved(moved, clock.deadline().dueDate(), cause, since(cause));
    }
  }

  /**
   * Days that the calendar says did not count make nobody late: such a breach is taken back. A
   * limit that was shorter when it passed was breached all the same.
   */
  private Clock settled(Clock clock, Cause cause) {
    if (!clock.isRunning()) {
      return clock;
    }
    if (cause == Cause.CALENDAR) {
      desk.retractIfTold(clock, desk.now);
      return clock;
    }
    return desk.settled(clock, since(cause));
  }

  /**
   * What brought it on. A clock that an earlier change left alone still names the version before
   * it, so of two differences the later one is the cause.
   */
  private Cause cause(Clock clock) {
    var current = desk.rules.versions();
    if (clock.versions().calendar() == current.calendar()) {
      return Cause.LIMITS;
    }
    var isLimitsLater = since(Cause.LIMITS).isAfter(since(Cause.CALENDAR));
    return clock.versions().limits() != current.limits() && isLimitsLater
        ? Cause.LIMITS
        : Cause.CALENDAR;
  }

  private static Floor.Cause floor(Cause cause) {
    return cause == Cause.CALENDAR ? Floor.Cause.CALENDAR : Floor.Cause.LIMITS;
  }

  private Instant since(Cause cause) {
    return cause == Cause.CALENDAR
        ? desk.rules.calendarVersion().since()
        : desk.rules.limits().since();
  }

  private String note(Cause cause) {
    var calendar = desk.rules.calendarVersion();
    var notice = calendar.notice();
    if (cause == Cause.LIMITS) {
      return "limits " + desk.rules.limits().version();
    }
    return notice == null ? calendar.cause() : notice;
  }
}
