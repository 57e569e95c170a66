package huiying.sla.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Single days being put into a calendar; only those that say something new count. */
final class DayEdit {
  private static final String BETWEEN_NOTICES = "；";

  private final CalendarVersion now;
  private final TreeMap<Integer, HolidayYear> years;
  private final Map<LocalDate, HolidayYear.Day> regional;
  private final Set<Integer> touched = new TreeSet<>();
  private final Set<Region> layers = EnumSet.noneOf(Region.class);
  private final Set<String> notices = new LinkedHashSet<>();

  DayEdit(CalendarVersion now) {
    this.now = now;
    this.years = CalendarEdits.byYear(now);
    this.regional = new TreeMap<>(now.regional());
  }

  void add(DayDraft draft) {
    var date = Objects.requireNonNull(draft.date());
    var day = draft.day();
    var layer = Objects.requireNonNull(draft.layer());
    var year = Objects.requireNonNull(years.get(date.getYear()));
    if (day.repeats(layer == Region.CN ? year.days().get(date) : regional.get(date))) {
      return;
    }
    switch (layer) {
      case CN -> years.put(year.year(), with(year, date, day));
      case CN_SH -> regional.put(date, day);
    }
    touched.add(year.year());
    layers.add(layer);
    notices.add(Objects.requireNonNull(day.notice()));
  }

  boolean isEmpty() {
    return touched.isEmpty();
  }

  /** As the days count in each layer that was touched. */
  void check(Faults faults) {
    for (var year : touched) {
      for (var layer : layers) {
        var laidOver = CalendarVersion.daysOf(layer, regional);
        CalendarRules.workingDays("", Objects.requireNonNull(years.get(year)), laidOver, faults);
      }
    }
  }

  CalendarVersion candidate(Instant at) {
    var because = String.join(BETWEEN_NOTICES, notices);
    return now.next(at, "days", because, now.inForce(), years.values(), regional);
  }

  /** The day brings its own notice; the year's source stays that of all its other days. */
  private static HolidayYear with(HolidayYear year, LocalDate date, HolidayYear.Day day) {
    var days = new TreeMap<>(year.days());
    days.put(date, day);
    return new HolidayYear(year.year(), year.source(), year.provisional(), days);
  }
}
