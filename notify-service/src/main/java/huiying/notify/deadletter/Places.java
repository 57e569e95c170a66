package huiying.notify.deadletter;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a page ended: of each partition the offset before which the next page goes on. A partition
 * that is not here is at its end; what is set aside later is seen from the first page on.
 *
 * @param before by dead-letter topic and partition
 */
public record Places(SortedMap<String, SortedMap<Integer, Long>> before) {
  public Places {
    var copy = new TreeMap<String, SortedMap<Integer, Long>>();
    before.forEach((topic, offsets) -> copy.put(topic, new TreeMap<>(offsets)));
    before = Collections.unmodifiableSortedMap(copy);
  }

  public boolean areNone() {
    return before.isEmpty();
  }
}
