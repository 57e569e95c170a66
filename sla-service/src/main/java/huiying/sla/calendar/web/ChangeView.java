package huiying.sla.calendar.web;

import huiying.sla.calendar.CalendarVersion;
import huiying.sla.calendar.Moves;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What a change did, or would do.
 *
 * @param version the one it made or would make; the one in force if nothing changes
 * @param years the years that were asked to change, as they stand in that version
 * @param lost days that were loaded and are taken back
 */
record ChangeView(
    int version,
    boolean changed,
    boolean dryRun,
    List<YearView> years,
    List<LocalDate> lost,
    Moves moves) {
  static ChangeView unchanged(CalendarVersion current, Collection<Integer> years, boolean dryRun) {
    return of(current, years, false, dryRun, List.of(), Moves.NONE);
  }

  static ChangeView changed(
      CalendarVersion version,
      Collection<Integer> years,
      boolean dryRun,
      List<LocalDate> lost,
      Moves moves) {
    return of(version, years, true, dryRun, lost, moves);
  }

  private static ChangeView of(
      CalendarVersion version,
      Collection<Integer> years,
      boolean changed,
      boolean dryRun,
      List<LocalDate> lost,
      Moves moves) {
    var views = years.stream().map(year -> YearView.of(version, year)).toList();
    return new ChangeView(version.number(), changed, dryRun, views, lost, moves);
  }
}
