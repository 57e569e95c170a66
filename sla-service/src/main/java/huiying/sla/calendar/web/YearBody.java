package huiying.sla.calendar.web;

import huiying.sla.calendar.DayDraft;
import huiying.sla.calendar.YearDraft;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A year in the format in which the service ships it; any field may be missing in a request. */
record YearBody(
    @Nullable String source,
    @Nullable List<@Nullable Notice> notices,
    @Nullable Integer workingDays,
    @Nullable List<@Nullable Day> days) {
  YearDraft draft(int year, boolean provisional) {
    var drafts = days == null ? List.<@Nullable Day>of() : days;
    return new YearDraft(
        year,
        source == null ? numbers() : source,
        provisional,
        workingDays,
        drafts.stream().map(Day::draft).toList());
  }

  /** A year that has notices is known by their numbers. */
  private @Nullable String numbers() {
    if (notices == null) {
      return null;
    }
    var numbers =
        notices.stream()
            .filter(Objects::nonNull)
            .map(Notice::no)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("；"));
    return numbers.isEmpty() ? null : numbers;
  }

  /** Only its number is kept; the rest says where it was found. */
  record Notice(
      @Nullable String no,
      @Nullable String title,
      @Nullable LocalDate issued,
      @Nullable String url,
      @Nullable String verified) {}

  /**
   * @param kind how sure the day is; {@code off} is what counts
   */
  record Day(
      @Nullable LocalDate date,
      @Nullable String name,
      @Nullable Boolean off,
      @Nullable String notice,
      @Nullable String kind) {
    static DayDraft draft(@Nullable Day day) {
      return day == null
          ? new DayDraft(null, null, null, null, null, null)
          : new DayDraft(day.date, day.name, day.off, day.notice, null, null);
    }
  }
}
