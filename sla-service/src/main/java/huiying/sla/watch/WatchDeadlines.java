package huiying.sla.watch;

import huiying.contracts.ClockEvent.Alarm;
import huiying.sla.clock.Announcement;
import huiying.sla.clock.Position;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Announces what follows from the passing of time, for the partitions that this instance owns. It
 * writes no clock: alarms are computed, told, and then the watermark moves. A crash tells the last
 * burst again, with the same ids.
 *
 * <p>It fires only what it has caught up with, so that a reply that is already with Kafka is never
 * overtaken by its own breach, and only while our clock agrees with the store's.
 */
@Component
public class WatchDeadlines {
  private static final Logger LOG = LoggerFactory.getLogger(WatchDeadlines.class);

  private final Partitions partitions;
  private final OwnPartitions ownership;
  private final PartitionBook book;
  private final ClockEvents events;
  private final EndOffsets ends;
  private final NearAlarms near;
  private final SweepClocks sweep;
  private final SkewGuard skew;
  private final InstantSource time;
  private final int burst;
  private final MeterRegistry meters;

  WatchDeadlines(
      Partitions partitions,
      OwnPartitions ownership,
      PartitionBook book,
      ClockEvents events,
      EndOffsets ends,
      NearAlarms near,
      SweepClocks sweep,
      SkewGuard skew,
      InstantSource time,
      WatchProperties settings,
      MeterRegistry meters) {
    this.partitions = partitions;
    this.ownership = ownership;
    this.book = book;
    this.events = events;
    this.ends = ends;
    this.near = near;
    this.sweep = sweep;
    this.skew = skew;
    this.time = time;
    this.burst = settings.burst();
    this.meters = meters;
  }

  /**
   * One look. Cheap when nothing is due: it then asks neither Kafka nor, but once a second for
   * newer rules, the store.
   *
   * @throws RuntimeException if either does not answer; look again later, nothing is lost
   */
  public void look() {
    var now = time.instant();
    ownership.takeAgain(now);
    sweep.look();
    partitions.numbers().forEach(n -> readAhead(n, now));
    var due = partitions.numbers().stream().filter(n -> isDue(n, now)).toList();
    if (due.isEmpty() || skew.isTooLarge()) {
      return;
    }
    due.forEach(this::fire); // what was aimed at in an earlier look, and is reached by now
    aim(due, now);
    due.forEach(this::fire);
  }

  /** What fails for one partition must not silence the others. */
  private void readAhead(int number, Instant now) {
    try {
      partitions.with(number, one -> near.readAhead(one, now));
    } catch (RuntimeException e) {
      LOG.warn("Cannot read ahead in partition {}, tried again: {}", number, e.getMessage());
    }
  }

  private boolean isDue(int number, Instant now) {
    var found = new ArrayList<Integer>();
    partitions.with(
        number,
        one -> {
          if (one.alarms().isDue(now) && sweep.isDone(one)) {
            found.add(number);
          }
        });
    return !found.isEmpty();
  }

  /** Asks how far to catch up, where that is not known or was reached. */
  private void aim(List<Integer> due, Instant now) {
    var unaimed = new ArrayList<Integer>();
    for (var number : due) {
      partitions.with(
          number,
          one -> {
            if (one.catchUp() == CatchUp.NONE || one.catchUp().isReachedBy(one.processed())) {
              unaimed.add(number);
            }
          });
    }
    if (!unaimed.isEmpty()) {
      Map<Integer, Long> end = ends.of(unaimed);
      end.forEach(
          (number, at) -> partitions.with(number, one -> one.catchUp(new CatchUp(now, at))));
    }
  }

  /** Burst by burst, giving way to facts in between. */
  private void fire(int number) {
    var more = new ArrayList<Boolean>();
    do {
      more.clear();
      partitions.with(
          number,
          one -> {
            if (one.catchUp().isReachedBy(one.processed()) && fireBurst(one)) {
              more.add(true);
            }
          });
    } while (!more.isEmpty());
  }

  private boolean fireBurst(Partition partition) {
    var due = partition.alarms().due(partition.catchUp().asOf(), burst);
    if (due.isEmpty()) {
      return false;
    }
    if (!book.owns(partition.number(), partition.epoch())) {
      LOG.warn("Partition {} has another owner; its watch stops here", partition.number());
      partition.lose(time.instant());
      return false;
    }
    events.tell(due.stream().map(Announcement::of).toList());
    partition.moveWatermark(Position.of(due.getLast()));
    partition.alarms().announced(partition.watermark());
    count(due);
    if (!book.record(List.of(partition.progress())).isEmpty()) {
      partition.lose(time.instant());
      return false;
    }
    return due.size() == burst;
  }

  private void count(List<Alarm> told) {
    for (var alarm : told) {
      meters
          .counter(
              "huiying.alarms", "limit", alarm.code(), "type", alarm.getClass().getSimpleName())
          .increment();
    }
  }
}
