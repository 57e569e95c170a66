package huiying.sla.watch;

import huiying.sla.clock.DirtyDays;
import huiying.sla.clock.Fold;
import huiying.sla.clock.Kept;
import huiying.sla.clock.Rules;
import huiying.sla.clock.RulesInForce;
import huiying.sla.clock.TrackedMessages;
import huiying.sla.clock.Versions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the open clocks of each partition to new rules, in the partition's turn, page by page.
 * Only when all are stored and told does the partition note the rules: a crash begins the sweep
 * again, finds what was brought already unchanged, and tells of it again. Until then nothing fires
 * there, lest somebody be told of a date that has moved.
 */
@Component
class SweepClocks {
  private static final Logger LOG = LoggerFactory.getLogger(SweepClocks.class);
  private static final long REFRESH_NANOS = 1_000_000_000;
  private static final int PAGE = 200;

  private final Partitions partitions;
  private final TrackedMessages messages;
  private final ClockEvents events;
  private final PartitionBook book;
  private final NearAlarms near;
  private final DirtyDays dirtyDays;
  private final RulesInForce rules;
  private final InstantSource time;
  private long refreshed = System.nanoTime() - REFRESH_NANOS;

  SweepClocks(
      Partitions partitions,
      TrackedMessages messages,
      ClockEvents events,
      PartitionBook book,
      NearAlarms near,
      DirtyDays dirtyDays,
      RulesInForce rules,
      InstantSource time) {
    this.partitions = partitions;
    this.messages = messages;
    this.events = events;
    this.book = book;
    this.near = near;
    this.dirtyDays = dirtyDays;
    this.rules = rules;
    this.time = time;
  }

  /** Sweeps what is behind the rules in force; what fails is swept again at the next look. */
  void look() {
    refresh();
    for (var number : partitions.numbers()) {
      try {
        sweep(number);
      } catch (RuntimeException e) {
        LOG.warn("Cannot sweep partition {}, tried again: {}", number, e.getMessage());
      }
    }
  }

  boolean isDone(Partition partition) {
    return partition.rules().equals(rules.now().versions());
  }

  /** Once a second by this machine's own count, whatever time it is. */
  private void refresh() {
    if (System.nanoTime() - refreshed >= REFRESH_NANOS) {
      rules.refreshed();
      refreshed = System.nanoTime();
    }
  }

  private void sweep(int number) {
    var current = knownTo(number);
    var next = new Place("");
    while (!next.isEnd()) {
      var from = next;
      next = Place.END; // if the partition is not ours any more
      var reached = new ArrayList<Place>();
      partitions.with(number, one -> reached.add(sweepPage(one, current, from)));
      next = reached.isEmpty() ? Place.END : reached.getFirst();
    }
  }

  /** Another owner may have swept by rules that we have not heard of yet. */
  private Rules knownTo(int number) {
    var ahead = new ArrayList<Versions>();
    partitions.with(number, one -> ahead.add(one.rules()));
    var isBehind = ahead.stream().anyMatch(one -> one.isAheadOf(rules.now().versions()));
    return isBehind ? rules.refreshed() : rules.now();
  }

  private Place sweepPage(Partition partition, Rules current, Place from) {
    if (isDone(partition) || !current.versions().equals(rules.now().versions())) {
      return Place.END; // newer rules came meanwhile: the next look begins with them
    }
    var page = messages.openAfter(partition.number(), from.after(), PAGE);
    bring(partition, current, page);
    if (page.size() == PAGE) {
      return new Place(page.getLast().message().id().value());
    }
    finish(partition, current);
    return Place.END;
  }

  private void bring(Partition partition, Rules current, List<Kept> page) {
    var changed = new ArrayList<Kept>();
    var brought = new ArrayList<Kept>();
    for (var kept : page) {
      if (kept.epoch() > partition.epoch()) {
        partition.lose(time.instant());
        throw new StaleOwner(partition.number());
      }
      var next = bring(partition, current, kept);
      if (next != kept) {
        changed.add(next);
      }
      if (next != kept || kept.message().wasCountedBy(current.versions())) {
        brought.add(next);
      }
    }
    if (!messages.save(changed).isEmpty()) {
      throw new StaleOwner(partition.number());
    }
    dirtyDays.markDaysOf(brought.stream().map(Kept::message).toList());
    events.tell(brought.stream().flatMap(one -> one.announcements().stream()).toList());
    changed.forEach(one -> near.know(partition, one.message()));
  }

  private Kept bring(Partition partition, Rules current, Kept kept) {
    try {
      var now = time.instant();
      var folded = Fold.of(kept.message(), List.of(), current, partition.watermark(), now);
      return folded.changed()
          ? kept.next(folded, partition.number(), partition.epoch(), true)
          : kept;
    } catch (RuntimeException e) { // it is pure: it would fail for ever, and hold up all others
      LOG.error("Message {} stays as it is counted", kept.message().id(), e);
      return kept;
    }
  }

  private void finish(Partition partition, Rules current) {
    if (!book.recordRules(partition.number(), partition.epoch(), current.versions())) {
      partition.lose(time.instant());
      return;
    }
    partition.rules(current.versions());
    partition.alarms().clear(); // read ahead anew: alarms of clocks that did not move may have
    LOG.info("Partition {} is counted by {}", partition.number(), current.versions());
  }

  /**
   * How far a sweep has come.
   *
   * @param after the last message brought
   */
  private record Place(String after) {
    static final Place END = new Place("~");

    boolean isEnd() {
      return equals(END);
    }
  }
}
