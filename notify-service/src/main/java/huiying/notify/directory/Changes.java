package huiying.notify.directory;

import java.util.List;

/**
 * What changed from one version to the next.
 *
 * @param count of all
 * @param first those that are named: all of them, or the first thousand
 */
public record Changes(int count, List<Change> first) {
  public static final int MOST = 1_000;

  public Changes {
    first = List.copyOf(first);
  }

  static Changes between(Entries before, Entries after) {
    var all = Change.between(before, after);
    return new Changes(all.size(), all.subList(0, Math.min(all.size(), MOST)));
  }

  /** The same with fewer of them named. */
  public Changes shortened(int most) {
    return new Changes(count, first.subList(0, Math.min(first.size(), most)));
  }
}
