package huiying.sla.watch;

import huiying.sla.clock.Position;
import huiying.sla.clock.Versions;
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
        new Taken(1, Position.through(now), 0, Versions.NONE),
        (was, _) -> new Taken(was.epoch() + 1, was.watermark(), was.nextOffset(), was.rules()));
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
        var rules = Objects.requireNonNull(pages.get(one.partition())).rules();
        pages.put(
            one.partition(), new Taken(one.epoch(), one.watermark(), one.nextOffset(), rules));
      } else {
        refused.add(one.partition());
      }
    }
    return refused;
  }

  @Override
  public boolean recordRules(int partition, long epoch, Versions applied) {
    var was = Objects.requireNonNull(pages.get(partition));
    if (was.epoch() == epoch) {
      pages.put(partition, new Taken(epoch, was.watermark(), was.nextOffset(), applied));
    }
    return was.epoch() == epoch;
  }

  @Override
  public long skewMillis() {
    return skew;
  }
}
