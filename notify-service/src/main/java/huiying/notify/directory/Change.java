package huiying.notify.directory;

import java.util.ArrayList;
import java.util.List;

/** What became of one entry from one version to the next. */
public record Change(Part part, String code, Kind kind) {
  /** In what way. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  /** All, by part and then by code, what was removed after the rest of its part. */
  static List<Change> between(Entries before, Entries after) {
    var changes = new ArrayList<Change>();
    for (var part : Part.values()) {
      var old = before.byCode(part);
      for (var entry : after.of(part)) {
        var same = old.remove(entry.code());
        if (same == null) {
          changes.add(new Change(part, entry.code(), Kind.ADDED));
        } else if (!same.equals(entry)) {
          changes.add(new Change(part, entry.code(), Kind.CHANGED));
        }
      }
      old.keySet().forEach(code -> changes.add(new Change(part, code, Kind.REMOVED)));
    }
    return changes;
  }
}
