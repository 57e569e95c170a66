package huiying.sla.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** What any change of the calendar must keep to. */
final class CalendarRules {
  /** Each of 2004 to 2026 had 248 to 252. */
  private static final int FEWEST_WORKING_DAYS = 245;

  private static final int MOST_WORKING_DAYS = 255;
  private static final int MOST_DAYS = 120;
  private static final int NAME = 60;
  private static final int NOTICE = 200;
  private static final int REASON = 300;

  private CalendarRules() {}

  static void year(YearDraft draft, Faults faults) {
    var first = WorkingCalendar.FIRST_WHOLE_YEAR;
    var last = WorkingCalendar.LAST_WHOLE_YEAR;
    if (draft.year() < first || draft.year() > last) {
      faults.add("year", "out-of-range", text(draft.year()), text(first), text(last));
    }
    faults.line("source", draft.source(), NOTICE);
    days("days", "days[%d].", "off", draft.days(), _ -> false, faults);
    for (var i = 0; i < draft.days().size(); i++) {
      var date = draft.days().get(i).date();
      if (date != null && date.getYear() != draft.year()) {
        faults.add("days[%d].date".formatted(i), "other-year", date.toString(), text(draft.year()));
      }
    }
  }

  static void edits(List<DayDraft> drafts, CalendarVersion now, Faults faults) {
    days("", "[%d].", "kind", drafts, draft -> isNamed(draft, now), faults);
    for (var i = 0; i < drafts.size(); i++) {
      var draft = drafts.get(i);
      faults.present("[%d].notice".formatted(i), draft.notice());
      var date = draft.date();
      if (date != null && now.year(date.getYear()).isEmpty()) {
        faults.add("[%d].date".formatted(i), "year-not-loaded", text(date.getYear()));
      }
    }
  }

  /**
   * Whether a weekday is listed in the day's layer or below it: as off, so that a working day takes
   * it back, or as taken back before.
   */
  private static boolean isNamed(DayDraft draft, CalendarVersion now) {
    var date = Objects.requireNonNull(draft.date());
    var isNational = now.year(date.getYear()).filter(year -> year.days().containsKey(date));
    return isNational.isPresent()
        || (draft.layer() == Region.CN_SH && now.regional().containsKey(date));
  }

  /** A year with fewer or more working days than there ever were is a mistake. */
  static void workingDays(
      String field, HolidayYear year, Map<LocalDate, HolidayYear.Day> regional, Faults faults) {
    var count = year.workingDays(regional);
    if (count < FEWEST_WORKING_DAYS || count > MOST_WORKING_DAYS) {
      faults.add(
          field,
          "implausible-working-days",
          text(year.year()),
          count,
          FEWEST_WORKING_DAYS,
          MOST_WORKING_DAYS);
    }
  }

  /** An empty list never means that there are no holidays. */
  private static void days(
      String field,
      String at,
      String kind,
      List<DayDraft> drafts,
      Predicate<DayDraft> takesBack,
      Faults faults) {
    if (drafts.isEmpty()) {
      faults.add(field, "no-days");
    } else if (drafts.size() > MOST_DAYS) {
      faults.add(field, "too-many-days", drafts.size(), MOST_DAYS);
    }
    var seen = new HashSet<List<?>>();
    for (var i = 0; i < drafts.size(); i++) {
      var draft = drafts.get(i);
      day(at.formatted(i), kind, draft, takesBack, faults);
      if (draft.date() != null && !seen.add(Arrays.asList(draft.date(), draft.layer()))) {
        faults.add(at.formatted(i) + "date", "date-twice", draft.date().toString());
      }
    }
  }

  private static void day(
      String at, String kind, DayDraft draft, Predicate<DayDraft> takesBack, Faults faults) {
    var date = draft.date();
    faults.present(at + "date", date);
    faults.present(at + "name", draft.name());
    faults.present(at + kind, draft.off());
    faults.line(at + "name", draft.name(), NAME);
    faults.line(at + "notice", draft.notice(), NOTICE);
    faults.line(at + "reason", draft.reason(), REASON);
    if (date != null
        && Boolean.FALSE.equals(draft.off())
        && !DayReason.isWeekend(date)
        && !takesBack.test(draft)) {
      faults.add(at + kind, "make-up-on-weekday", date.toString());
    }
  }

  /** Without the thousands separator that a number would get. */
  private static String text(int year) {
    return String.valueOf(year);
  }
}
