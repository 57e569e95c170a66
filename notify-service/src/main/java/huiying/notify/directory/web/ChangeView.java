package huiying.notify.directory.web;

import huiying.notify.directory.Change;
import huiying.notify.directory.Changes;
import huiying.notify.directory.DirectoryVersion;
import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param version the one it made or would make; the one in force if nothing changes
 * @param changes how many entries are added, changed or removed
 * @param items the first thousand of them
 */
record ChangeView(
    int version, boolean changed, boolean dryRun, int changes, List<ChangeItem> items) {
  /** One entry. */
  record ChangeItem(String part, String code, Change.Kind kind) {
    static List<ChangeItem> of(Changes changes) {
      return changes.first().stream()
          .map(one -> new ChangeItem(one.part().word(), one.code(), one.kind()))
          .toList();
    }
  }

  static ChangeView unchanged(DirectoryVersion current, boolean dryRun) {
    return new ChangeView(current.number(), false, dryRun, 0, List.of());
  }

  static ChangeView changed(DirectoryVersion version, boolean dryRun) {
    var changes = version.note().changes();
    return new ChangeView(version.number(), true, dryRun, changes.count(), ChangeItem.of(changes));
  }
}
