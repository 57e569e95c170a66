package huiying.sla.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A year as somebody wants to import it; its rules are checked before anything is stored.
 *
 * @param workingDays how many the importer says there are; null if that was left out
 */
public record YearDraft(
    int year,
    @Nullable String source,
    boolean provisional,
    @Nullable Integer workingDays,
    List<DayDraft> days) {
  public YearDraft {
    days = List.copyOf(days);
  }

  public static YearDraft of(HolidayYear year) {
    var days =
        year.days().entrySet().stream().map(e -> DayDraft.of(e.getKey(), e.getValue())).toList();
    return new YearDraft(year.year(), year.source(), year.provisional(), null, days);
  }

  /** The year that it is once its days were checked. */
  HolidayYear checked() {
    var byDate = new TreeMap<LocalDate, HolidayYear.Day>();
    days.forEach(draft -> byDate.put(Objects.requireNonNull(draft.date()), draft.day()));
    return new HolidayYear(year, source, provisional, byDate);
  }
}
