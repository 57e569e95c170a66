package huiying.sla.limit.web;

import huiying.sla.calendar.Moves;
import huiying.sla.limit.LimitCatalogue;

/**
 * What a change did, or would do.
 *
 * @param version the one it made or would make; the one in force if nothing changes
 */
record ChangeView(int version, boolean changed, boolean dryRun, Moves moves) {
  static ChangeView unchanged(LimitCatalogue current, boolean dryRun) {
    return new ChangeView(current.version(), false, dryRun, Moves.NONE);
  }

  static ChangeView changed(LimitCatalogue version, boolean dryRun, Moves moves) {
    return new ChangeView(version.version(), true, dryRun, moves);
  }
}
