package huiying.sla.calendar.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * Days in a row of the same holiday and kind: one bar in a calendar, not seven.
 *
 * @param notices what set them, each once
 */
record HolidayRun(
    LocalDate first, LocalDate last, String name, boolean off, SequencedSet<String> notices) {
  /**
   * @param days in order
   */
  static List<HolidayRun> of(List<NamedDay> days) {
    var runs = new ArrayList<HolidayRun>();
    for (var day : days) {
      if (!runs.isEmpty() && runs.getLast().goesOnWith(day)) {
        runs.add(runs.removeLast().with(day));
      } else {
        runs.add(begin(day));
      }
    }
    return runs;
  }

  private boolean goesOnWith(NamedDay day) {
    return day.date().equals(last.plusDays(1)) && day.name().equals(name) && day.off() == off;
  }

  private static HolidayRun begin(NamedDay day) {
    var empty =
        new HolidayRun(day.date(), day.date(), day.name(), day.off(), new LinkedHashSet<>());
    return empty.with(day);
  }

  private HolidayRun with(NamedDay day) {
    var all = new LinkedHashSet<>(notices);
    if (day.notice() != null) {
      all.addAll(List.of(day.notice().split("；")));
    }
    return new HolidayRun(first, day.date(), name, off, all);
  }
}
