package huiying.sla.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes partitions and gives them up, as Kafka assigns them: whoever reads a partition watches it. */
@Component
public class OwnPartitions {
  private static final Logger LOG = LoggerFactory.getLogger(OwnPartitions.class);

  private final Partitions partitions;
  private final PartitionBook book;
  private final InstantSource time;

  OwnPartitions(
      Partitions partitions, PartitionBook book, InstantSource time, MeterRegistry meters) {
    this.partitions = partitions;
    this.book = book;
    this.time = time;
    Gauge.builder("huiying.partitions.owned", partitions, one -> one.numbers().size())
        .description("Partitions whose messages this instance reads and watches")
        .register(meters);
  }

  /**
   * Makes this instance the owner; from now on the owner before is refused every write.
   *
   * @param committed the offsets that Kafka would go on from
   * @return the offsets to go on from: the store may know less than Kafka, after a restore
   */
  public Map<Integer, Long> take(Map<Integer, Long> committed) {
    var from = new TreeMap<Integer, Long>();
    committed.forEach(
        (number, offset) -> {
          var taken = book.take(number, time.instant());
          var next = Math.min(offset, taken.nextOffset());
          partitions.add(new Partition(number, taken, next));
          from.put(number, next);
        });
    if (!from.isEmpty()) {
      LOG.info("Watching partitions {}", partitions.numbers());
    }
    return from;
  }

  public void giveUp(Collection<Integer> numbers) {
    partitions.remove(numbers);
    if (!numbers.isEmpty()) {
      LOG.info("Gave up partitions {}", numbers);
    }
  }
}
