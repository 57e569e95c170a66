package huiying.notify.directory.web;

import huiying.notify.directory.Author.Cause;
import huiying.notify.directory.DirectoryVersion;
import huiying.notify.directory.Part;
import huiying.notify.directory.VersionNote;
import huiying.notify.directory.web.ChangeView.ChangeItem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A version and what it changed.
 *
 * @param changes how many entries it added, changed or removed
 * @param items some of them
 */
record VersionView(
    int version,
    Instant since,
    String by,
    Cause cause,
    String notice,
    int changes,
    List<ChangeItem> items) {
  static VersionView of(VersionNote note, int mostItems) {
    return new VersionView(
        note.number(),
        note.since(),
        note.author().by(),
        note.author().cause(),
        note.author().notice(),
        note.changes().count(),
        ChangeItem.of(note.changes().shortened(mostItems)));
  }

  /**
   * The version in force.
   *
   * @param counts of entries, by part
   */
  record InForce(
      int version,
      Instant since,
      String by,
      Cause cause,
      String notice,
      Map<String, Integer> counts) {
    static InForce of(DirectoryVersion version) {
      var note = version.note();
      var counts = new LinkedHashMap<String, Integer>();
      for (var part : Part.values()) {
        counts.put(part.word(), version.district().entries().of(part).size());
      }
      return new InForce(
          note.number(),
          note.since(),
          note.author().by(),
          note.author().cause(),
          note.author().notice(),
          counts);
    }
  }
}
