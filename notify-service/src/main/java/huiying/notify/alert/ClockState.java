package huiying.notify.alert;

import huiying.notify.ladder.Step;
import huiying.notify.ladder.Step.Overdue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one clock.
 *
 * @param revision of the latest start or stop applied; 0 while only alarms were heard of
 * @param told codes of the steps planned for this due date; another due date starts afresh
 * @param lastDay the highest overdue day heard of for this due date
 * @param round how often a breach of this due date was taken back
 * @param retractedAt revision of the latest retraction, so that its repeat is known; 0 for none
 * @param dispatchedAt revision of the latest dispatch note, so that its repeat is known; 0 for none
 * @param dispatchedTo the department of that note; null for none
 */
public record ClockState(
    LocalDate dueDate,
    boolean open,
    long revision,
    List<String> told,
    int lastDay,
    int round,
    long retractedAt,
    long dispatchedAt,
    @Nullable String dispatchedTo) {
  public ClockState {
    told = List.copyOf(told);
  }

  /** A clock that no start is known of yet counts as open: better tell once too often. */
  static ClockState heardOf(LocalDate dueDate) {
    return fresh(dueDate, true, 0, 0, null);
  }

  private static ClockState fresh(
      LocalDate dueDate, boolean open, long revision, long noted, @Nullable String to) {
    return new ClockState(dueDate, open, revision, List.of(), 0, 0, 0, noted, to);
  }

  ClockState due(LocalDate date) {
    return date.equals(dueDate) ? this : fresh(date, open, revision, dispatchedAt, dispatchedTo);
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
    return new ClockState(
        dueDate, isOpen, at, told, lastDay, round, retractedAt, dispatchedAt, dispatchedTo);
  }

  ClockState telling(Step step) {
    var all = new ArrayList<>(told);
    all.add(step.code());
    return new ClockState(
        dueDate, open, revision, all, lastDay, round, retractedAt, dispatchedAt, dispatchedTo);
  }

  ClockState overdue(int day) {
    return new ClockState(
        dueDate,
        open,
        revision,
        told,
        Math.max(day, lastDay),
        round,
        retractedAt,
        dispatchedAt,
        dispatchedTo);
  }

  ClockState dispatched(String to, long at) {
    return new ClockState(dueDate, open, revision, told, lastDay, round, retractedAt, at, to);
  }

  /** One batch can bring several departments under one revision. */
  boolean hasNoted(String department, long at) {
    return at <= dispatchedAt && department.equals(dispatchedTo);
  }

  /** Whether this retraction was applied before. */
  boolean hasRetracted(LocalDate date, long at) {
    return date.equals(dueDate) && at <= retractedAt;
  }

  /** Its breach did not happen: should it be true later on, everybody is told anew. */
  ClockState retracted(LocalDate date, long at) {
    if (!date.equals(dueDate)) {
      return this;
    }
    var left = told.stream().filter(code -> !isAboutBreach(Step.of(code))).toList();
    return new ClockState(
        dueDate, open, revision, left, 0, round + 1, at, dispatchedAt, dispatchedTo);
  }

  boolean hasToldBreach() {
    return told.stream().map(Step::of).anyMatch(ClockState::isAboutBreach);
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
