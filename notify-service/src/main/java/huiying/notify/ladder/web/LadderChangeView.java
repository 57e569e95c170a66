package huiying.notify.ladder.web;

import huiying.notify.ladder.LadderChange;
import huiying.notify.ladder.LadderVersion;
import java.util.List;

/**
 * What a change did, or would do.
 *
 * @param version the one it made or would make; the one in force if nothing changes
 */
record LadderChangeView(int version, boolean changed, boolean dryRun, List<LadderChange> items) {
  static LadderChangeView unchanged(LadderVersion current, boolean dryRun) {
    return new LadderChangeView(current.number(), false, dryRun, List.of());
  }

  static LadderChangeView changed(LadderVersion version, boolean dryRun) {
    return new LadderChangeView(version.number(), true, dryRun, version.note().changes());
  }
}
