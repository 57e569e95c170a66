package huiying.notify.alert;

import huiying.notify.ladder.Step;
import huiying.notify.ladder.Step.Overdue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of one clock.
 *
 * @param revision of the latest start or stop applied; 0 while only alarms were heard of
 * @param told codes of the steps planned for this due date; another due date starts afresh
 */
public record ClockState(LocalDate dueDate, boolean open, long revision, List<String> told) {
  public ClockState {
    told = List.copyOf(told);
  }

  /** A clock that no start is known of yet counts as open: better tell once too often. */
  static ClockState heardOf(LocalDate dueDate) {
    return new ClockState(dueDate, true, 0, List.of());
  }

  ClockState due(LocalDate date) {
    return date.equals(dueDate) ? this : new ClockState(date, open, revision, List.of());
  }

  /** A stopped clock starts again only by a later revision, not by the repeat of its old start. */
  ClockState started(LocalDate date, long at) {
    var older = open ? at < revision : at <= revision;
    return older ? this : new ClockState(date, true, at, due(date).told());
  }

  /** It runs by this date; a repeat that comes after a later stop says nothing any more. */
  ClockState running(LocalDate date, long at) {
    return at < revision ? this : new ClockState(date, true, at, due(date).told());
  }

  ClockState stopped(LocalDate date, long at) {
    return at < revision ? this : new ClockState(date, false, at, due(date).told());
  }

  ClockState telling(Step step) {
    var all = new ArrayList<>(told);
    all.add(step.code());
    return new ClockState(dueDate, open, revision, all);
  }

  /** Of the overdue steps a higher one that was told stands for the lower ones too. */
  boolean hasTold(Step step) {
    return told.stream().map(Step::of).anyMatch(one -> covers(one, step));
  }

  private static boolean covers(Step told, Step asked) {
    return told instanceof Overdue(var day) && asked instanceof Overdue(var lower)
        ? day >= lower
        : told.equals(asked);
  }
}
