package huiying.sla.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Works out the next version of the calendar from the one there is; stores nothing. */
public final class CalendarEdits {
  /** What would come of a change. */
  public sealed interface Result {
    /** It says nothing that is not known already: no new version. */
    record Unchanged() implements Result {}

    record Refused(List<CalendarFault> faults) implements Result {}

    /**
     * It takes back days that are loaded, and needs the office's confirmation.
     *
     * @param days the dates
     * @param candidate what comes of it once confirmed
     */
    record WouldLose(List<LocalDate> days, CalendarVersion candidate) implements Result {}

    record Changed(CalendarVersion candidate) implements Result {}
  }

  private CalendarEdits() {}

  public static Result importYear(CalendarVersion now, HolidayYear year, Instant at) {
    return importYear(now, YearDraft.of(year), at);
  }

  /** The year takes the place of the one that is loaded. */
  public static Result importYear(CalendarVersion now, YearDraft draft, Instant at) {
    var faults = new Faults();
    CalendarRules.year(draft, faults);
    if (faults.any()) {
      return new Result.Refused(faults.found());
    }
    var year = draft.checked();
    CalendarRules.workingDays("days", year, Map.of(), faults);
    agreement(draft, year, faults);
    if (faults.any()) {
      return new Result.Refused(faults.found());
    }
    return replaced(now, year, at);
  }

  private static void agreement(YearDraft draft, HolidayYear year, Faults faults) {
    var counted = year.workingDays(Map.of());
    if (draft.workingDays() != null && draft.workingDays() != counted) {
      faults.add("workingDays", "other-working-days", draft.workingDays(), counted);
    }
  }

  private static Result replaced(CalendarVersion now, HolidayYear year, Instant at) {
    var loaded = now.year(year.year()).orElse(null);
    if (loaded != null && year.repeats(loaded)) {
      return new Result.Unchanged();
    }
    var years = byYear(now);
    years.put(year.year(), loaded == null ? year : year.knowing(loaded));
    var candidate =
        now.next(at, "import", year.source(), now.inForce(), years.values(), now.regional());
    var lost = lost(loaded, year);
    return lost.isEmpty() ? new Result.Changed(candidate) : new Result.WouldLose(lost, candidate);
  }

  /**
   * What was only expected may go when the notice comes; what a notice set may not become a guess.
   */
  private static List<LocalDate> lost(@Nullable HolidayYear loaded, HolidayYear year) {
    if (loaded == null || (loaded.provisional() && !year.provisional())) {
      return List.of();
    }
    var becomesGuess = year.provisional() && !loaded.provisional();
    return loaded.days().keySet().stream()
        .filter(date -> becomesGuess || !year.days().containsKey(date))
        .toList();
  }

  /** Single days, each into its layer; what the layer says of other days stays. */
  public static Result addDays(CalendarVersion now, List<DayDraft> drafts, Instant at) {
    var days = drafts.stream().map(draft -> draft.orIn(now.inForce())).toList();
    var faults = new Faults();
    CalendarRules.edits(days, now, faults);
    if (faults.any()) {
      return new Result.Refused(faults.found());
    }
    var edit = new DayEdit(now);
    days.forEach(edit::add);
    edit.check(faults);
    if (faults.any()) {
      return new Result.Refused(faults.found());
    }
    return edit.isEmpty() ? new Result.Unchanged() : new Result.Changed(edit.candidate(at));
  }

  static TreeMap<Integer, HolidayYear> byYear(CalendarVersion version) {
    var years = new TreeMap<Integer, HolidayYear>();
    version.national().forEach(year -> years.put(year.year(), year));
    return years;
  }
}
