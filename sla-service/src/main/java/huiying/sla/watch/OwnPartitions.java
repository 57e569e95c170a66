package huiying.sla.watch;

import huiying.sla.clock.Position;
import huiying.sla.clock.Versions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes partitions and gives them up, as Kafka assigns them: whoever reads a partition watches it.
 */
@Component
public class OwnPartitions {
  private static final Logger LOG = LoggerFactory.getLogger(OwnPartitions.class);

  /** Longer than a reader goes without a poll, in which it hears that it lost its partitions. */
  private static final Duration LATE = Duration.ofSeconds(15);

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
    committed.forEach((number, offset) -> {
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

  /**
   * Says that Kafka gives us these although we could not take them: nothing of them is folded or
   * told until {@link #takeAgain} can.
   *
   * @param committed the offsets that we go on from
   */
  public void takeLater(Map<Integer, Long> committed) {
    committed.forEach((number, offset) -> {
      var nothing =
          new PartitionBook.Taken(0, Position.before(Instant.EPOCH), offset, Versions.NONE);
      var partition = new Partition(number, nothing, offset);
      partition.lose(Instant.EPOCH);
      partitions.add(partition);
    });
  }

  /**
   * Takes again what another took from us although Kafka still gives it to us: the other was late,
   * its next poll tells it so. One that is late itself has given up by then.
   */
  void takeAgain(Instant now) {
    for (var number : partitions.numbers()) {
      partitions.replaceLost(
          number, one -> one.isLostSince(now.minus(LATE)) ? takeAgain(one, now) : one);
    }
  }

  private Partition takeAgain(Partition lost, Instant now) {
    LOG.warn("Taking partition {} again", lost.number());
    return lost.takenAs(book.take(lost.number(), now));
  }

  public void giveUp(Collection<Integer> numbers) {
    partitions.remove(numbers);
    if (!numbers.isEmpty()) {
      LOG.info("Gave up partitions {}", numbers);
    }
  }
}
