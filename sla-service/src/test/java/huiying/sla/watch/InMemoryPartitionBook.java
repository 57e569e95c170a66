package huiying.sla.watch;

import huiying.sla.clock.Position;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

public class InMemoryPartitionBook implements PartitionBook {
  private final Map<Integer, Taken> pages = new TreeMap<>();
  long skew;

  @Override
  public Taken take(int partition, Instant now) {
    return pages.merge(
        partition,
        new Taken(1, Position.through(now), 0),
        (was, _) -> new Taken(was.epoch() + 1, was.watermark(), was.nextOffset()));
  }

  @Override
  public boolean owns(int partition, long epoch) {
    return Objects.requireNonNull(pages.get(partition)).epoch() == epoch;
  }

  @Override
  public Set<Integer> record(Collection<Progress> progress) {
    var refused = new TreeSet<Integer>();
    for (var one : progress) {
      if (owns(one.partition(), one.epoch())) {
        pages.put(one.partition(), new Taken(one.epoch(), one.watermark(), one.nextOffset()));
      } else {
        refused.add(one.partition());
      }
    }
    return refused;
  }

  @Override
  public long skewMillis() {
    return skew;
  }
}
