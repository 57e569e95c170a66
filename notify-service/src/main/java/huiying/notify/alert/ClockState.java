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
 * @param lastDay the highest overdue day heard of for this due date
 * @param round how often a breach of this due date was taken back
 * @param retractedAt revision of the latest retraction, so that its repeat is known; 0 for none
 * @param dispatchedAt revision of the latest dispatch note, so that its repeat is known; 0 for none
 */
public record ClockState(
    LocalDate dueDate,
    boolean open,
    long revision,
    List<String> told,
    int lastDay,
    int round,
    long retractedAt,
    long dispatchedAt) {
  public ClockState {
    told = List.copyOf(told);
  }

  /** A clock that no start is known of yet counts as open: better tell once too often. */
  static ClockState heardOf(LocalDate dueDate) {
    return fresh(dueDate, true, 0, 0);
  }

  private static ClockState fresh(LocalDate dueDate, boolean open, long revision, long dispatched) {
    return new ClockState(dueDate, open, revision, List.of(), 0, 0, 0, dispatched);
  }

  ClockState due(LocalDate date) {
    return date.equals(dueDate) ? this : fresh(date, open, revision, dispatchedAt);
  }

  /** A stopped clock starts again only by a later revision, not by the repeat of its old start. */
  ClockState started(LocalDate date, long at) {
    var older = open ? at < revision : at <= revision;
    return older ? this : due(date).with(true, at);
  }

  /** It runs by this date; a repeat that comes after a later stop says nothing any more. */
  ClockState running(LocalDate date, long at) {
    return at < revision ? this : due(date).with(true, at);
  }

  ClockState stopped(LocalDate date, long at) {
    return at < revision ? this : due(date).with(false, at);
  }

  private ClockState with(boolean isOpen, long at) {
    return new ClockState(dueDate, isOpen, at, told, lastDay, round, retractedAt, dispatchedAt);
  }

  ClockState telling(Step step) {
    var all = new ArrayList<>(told);
    all.add(step.code());
    return new ClockState(dueDate, open, revision, all, lastDay, round, retractedAt, dispatchedAt);
  }

  ClockState overdue(int day) {
    return new ClockState(
        dueDate, open, revision, told, Math.max(day, lastDay), round, retractedAt, dispatchedAt);
  }

  ClockState dispatched(long at) {
    return new ClockState(dueDate, open, revision, told, lastDay, round, retractedAt, at);
  }

  /** Its breach did not happen: should it be true later on, everybody is told anew. */
  ClockState retracted(LocalDate date, long at) {
    if (!date.equals(dueDate) || at <= retractedAt) {
      return this;
    }
    var left = told.stream().filter(code -> !isAboutBreach(Step.of(code))).toList();
    return new ClockState(dueDate, open, revision, left, 0, round + 1, at, dispatchedAt);
  }

  static boolean isAboutBreach(Step step) {
    return switch (step) {
      case Step.Breach _, Overdue _ -> true;
      case Step.Dispatch _,
          Step.Warning _,
          Step.BreachRetracted _,
          Step.SpecialResponse _,
          Step.YearMissing _ ->
          false;
    };
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
