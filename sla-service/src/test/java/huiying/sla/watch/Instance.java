package huiying.sla.watch;

import huiying.contracts.MessageId;
import huiying.sla.clock.Fact;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A running sla-service of a test, without its Spring, Kafka and MongoDB. */
final class Instance {
  static final int PARTITION = 0;

  private final World world;
  private final Partitions partitions = new Partitions();
  private final OwnPartitions ownership;
  private final TrackMessages tracking;
  private final WatchDeadlines watch;

  Instance(World world) {
    this.world = world;
    var settings = new WatchProperties(Duration.ofMillis(200), 500, Duration.ofHours(1));
    var meters = new SimpleMeterRegistry();
    var near = new NearAlarms(world.messages, world.rules, world.time, settings);
    ownership = new OwnPartitions(partitions, world.book, world.time, meters);
    tracking =
        new TrackMessages(
            partitions,
            world.messages,
            world::tell,
            world.book,
            near,
            world.dirtyDays::addAll,
            world.rules,
            world.time,
            meters);
    var sweep =
        new SweepClocks(
            partitions,
            world.messages,
            world::tell,
            world.book,
            near,
            world.dirtyDays::addAll,
            world.rules,
            world.time);
    watch =
        new WatchDeadlines(
            partitions,
            ownership,
            world.book,
            world::tell,
            numbers -> ends(numbers),
            near,
            sweep,
            new SkewGuard(world.book, world.time, meters),
            world.time,
            settings,
            meters);
  }

  private Map<Integer, Long> ends(Collection<Integer> numbers) {
    var ends = new TreeMap<Integer, Long>();
    numbers.forEach(number -> ends.put(number, world.records));
    return ends;
  }

  Instance takesOver() {
    ownership.take(Map.of(PARTITION, world.records));
    return this;
  }

  Map<Integer, Long> takesOverFrom(long committed) {
    return ownership.take(Map.of(PARTITION, committed));
  }

  /** A batch of new records, read at once. */
  List<Arrival> takes(MessageId id, Fact... facts) {
    var from = world.records;
    world.records += facts.length;
    return takesAgain(id, from, facts);
  }

  List<Arrival> takesAgain(MessageId id, long from, Fact... facts) {
    var arrivals = new ArrayList<Arrival>();
    for (var fact : facts) {
      arrivals.add(new Arrival(PARTITION, from + arrivals.size(), id, fact));
    }
    return tracking.take(arrivals, Map.of(PARTITION, from + facts.length));
  }

  void givesUp() {
    ownership.giveUp(List.of(PARTITION));
  }

  void isGivenWhatItCannotTake() {
    ownership.takeLater(Map.of(PARTITION, world.records));
  }

  void looks() {
    watch.look();
  }
}
