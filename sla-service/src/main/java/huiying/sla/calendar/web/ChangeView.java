package huiying.sla.calendar.web;

import huiying.sla.calendar.CalendarVersion;
import huiying.sla.calendar.Move;
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
    MovesView moves) {
  private static final Moves NONE = new Moves(0, 0, 0, 0, List.of(), false);

  static ChangeView unchanged(CalendarVersion current, Collection<Integer> years, boolean dryRun) {
    return of(current, years, false, dryRun, List.of(), NONE);
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
    return new ChangeView(version.number(), changed, dryRun, views, lost, MovesView.of(moves));
  }

  /**
   * @param items as many of them as are shown; {@code truncated} says if there are more
   */
  record MovesView(
      int checked, int later, int earlier, int removed, boolean truncated, List<Move> items) {
    static MovesView of(Moves moves) {
      return new MovesView(
          moves.checked(),
          moves.later(),
          moves.earlier(),
          moves.removed(),
          moves.truncated(),
          moves.moves());
    }
  }
}
