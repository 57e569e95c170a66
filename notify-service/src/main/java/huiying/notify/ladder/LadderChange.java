package huiying.notify.ladder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of one ladder from one version to the next.
 *
 * @param what the family; {@value #HOURS} for the duty hours
 */
public record LadderChange(String what, Kind kind) {
  /** Not a family: those have no capitals. */
  public static final String HOURS = "dutyHours";

  /** In what way. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  /** Empty if only the order of the ladders changed, which means nothing. */
  static List<LadderChange> between(Ladders before, Ladders after) {
    var changes = new ArrayList<LadderChange>();
    if (!before.hours().equals(after.hours())) {
      changes.add(new LadderChange(HOURS, Kind.CHANGED));
    }
    var old = byFamily(before);
    for (var ladder : after.ladders()) {
      var same = old.remove(ladder.family());
      if (same == null) {
        changes.add(new LadderChange(ladder.family(), Kind.ADDED));
      } else if (!same.equals(ladder)) {
        changes.add(new LadderChange(ladder.family(), Kind.CHANGED));
      }
    }
    old.keySet().forEach(family -> changes.add(new LadderChange(family, Kind.REMOVED)));
    return changes;
  }

  private static Map<String, Ladder> byFamily(Ladders ladders) {
    var byFamily = new LinkedHashMap<String, Ladder>();
    ladders.ladders().forEach(one -> byFamily.put(one.family(), one));
    return byFamily;
  }
}
