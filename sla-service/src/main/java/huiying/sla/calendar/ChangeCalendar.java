package huiying.sla.calendar;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Changes the calendar, or shows what a change would do. A change stores a new version and nothing
 * else; clocks follow when their partition's owner sees the version.
 */
public final class ChangeCalendar {
  private static final int ATTEMPTS = 5;

  /** What came of it. */
  public sealed interface Outcome {
    record Unchanged(CalendarVersion current) implements Outcome {}

    record Refused(List<CalendarFault> faults) implements Outcome {}

    /** Nothing was stored: the change takes back these days and nobody confirmed that. */
    record Held(List<LocalDate> lost) implements Outcome {}

    /**
     * @param moves what the change does to open clocks, worked out just before it is stored
     */
    record Foreseen(CalendarVersion candidate, List<LocalDate> lost, Moves moves)
        implements Outcome {}

    /** As it was foreseen, and stored. */
    record Applied(CalendarVersion version, List<LocalDate> lost, Moves moves) implements Outcome {}

    /** Nothing was stored: others kept changing the calendar. */
    record Overtaken() implements Outcome {}
  }

  private final CalendarBook book;
  private final MovedClocks clocks;
  private final InstantSource time;

  public ChangeCalendar(CalendarBook book, MovedClocks clocks, InstantSource time) {
    this.book = book;
    this.clocks = clocks;
    this.time = time;
  }

  public Outcome foreseeYear(YearDraft year) {
    return foresee((now, at) -> CalendarEdits.importYear(now, year, at), true);
  }

  /**
   * @param confirmLoss whether days that are loaded may be taken back
   */
  public Outcome importYear(YearDraft year, boolean confirmLoss) {
    return apply((now, at) -> CalendarEdits.importYear(now, year, at), confirmLoss);
  }

  public Outcome foreseeDays(List<DayDraft> days) {
    return foresee((now, at) -> CalendarEdits.addDays(now, days, at), true);
  }

  public Outcome addDays(List<DayDraft> days) {
    return apply((now, at) -> CalendarEdits.addDays(now, days, at), false);
  }

  private Outcome apply(
      BiFunction<CalendarVersion, Instant, CalendarEdits.Result> edit, boolean confirmLoss) {
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var outcome = foresee(edit, confirmLoss);
      if (!(outcome instanceof Outcome.Foreseen(var candidate, var lost, var moves))) {
        return outcome;
      }
      if (book.add(candidate)) {
        return new Outcome.Applied(candidate, lost, moves);
      }
    }
    return new Outcome.Overtaken();
  }

  private Outcome foresee(
      BiFunction<CalendarVersion, Instant, CalendarEdits.Result> edit, boolean confirmLoss) {
    var now = book.latest();
    return switch (edit.apply(now, time.instant().truncatedTo(ChronoUnit.MILLIS))) {
      case CalendarEdits.Result.Unchanged _ -> new Outcome.Unchanged(now);
      case CalendarEdits.Result.Refused(var faults) -> new Outcome.Refused(faults);
      case CalendarEdits.Result.WouldLose(var days, var _) when !confirmLoss ->
          new Outcome.Held(days);
      case CalendarEdits.Result.WouldLose(var days, var candidate) -> foreseen(candidate, days);
      case CalendarEdits.Result.Changed(var candidate) -> foreseen(candidate, List.of());
    };
  }

  private Outcome foreseen(CalendarVersion candidate, List<LocalDate> lost) {
    return new Outcome.Foreseen(candidate, lost, clocks.ifInForce(candidate));
  }
}
