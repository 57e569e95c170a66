package huiying.sla.report;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many times each number of working days occurred. */
final class Spread {
  private final TreeMap<Integer, Long> counts = new TreeMap<>();
  private long size;
  private long sum;

  void add(Map<Integer, Integer> more) {
    more.forEach((days, times) -> {
      counts.merge(days, (long) times, Long::sum);
      size += times;
      sum += (long) days * times;
    });
  }

  /** The smallest number that so much of all is not above (nearest rank); null if there is none. */
  @Nullable Integer percentile(int percent) {
    var rank = (size * percent + 99) / 100;
    var seen = 0L;
    for (var entry : counts.entrySet()) {
      seen += entry.getValue();
      if (seen >= rank) {
        return entry.getKey();
      }
    }
    return null;
  }

  @Nullable Double mean() {
    return size == 0 ? null : (double) sum / size;
  }
}
