package huiying.sla.limit.web;

import huiying.sla.calendar.Move;
import huiying.sla.calendar.Moves;
import huiying.sla.limit.LimitCatalogue;
import java.util.List;

/**
 * What a change did, or would do.
 *
 * @param version the one it made or would make; the one in force if nothing changes
 */
record ChangeView(int version, boolean changed, boolean dryRun, MovesView moves) {
  private static final Moves NONE = new Moves(0, 0, 0, 0, List.of(), false);

  static ChangeView unchanged(LimitCatalogue current, boolean dryRun) {
    return new ChangeView(current.version(), false, dryRun, MovesView.of(NONE));
  }

  static ChangeView changed(LimitCatalogue version, boolean dryRun, Moves moves) {
    return new ChangeView(version.version(), true, dryRun, MovesView.of(moves));
  }

  /** Moves of open clocks; {@code truncated} says if there are more than {@code items}. */
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
