package huiying.sla.watch;

import huiying.contracts.MessageId;
import huiying.sla.clock.DirtyDays;
import huiying.sla.clock.Fact;
import huiying.sla.clock.Fold;
import huiying.sla.clock.Folded;
import huiying.sla.clock.Kept;
import huiying.sla.clock.Rules;
import huiying.sla.clock.RulesInForce;
import huiying.sla.clock.TrackedMessage;
import huiying.sla.clock.TrackedMessages;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes in a batch of facts: folds them per message, stores all by one bulk write, tells what came
 * of them, and writes down how far it has come. Only then may the batch's offsets be committed:
 * after a crash the facts come again, change nothing, and what they announced is told again.
 */
@Component
public class TrackMessages {
  private static final Logger LOG = LoggerFactory.getLogger(TrackMessages.class);
  private static final int TRIES = 3;

  private final Partitions partitions;
  private final TrackedMessages messages;
  private final ClockEvents events;
  private final PartitionBook book;
  private final NearAlarms near;
  private final DirtyDays dirtyDays;
  private final RulesInForce rules;
  private final InstantSource time;
  private final MeterRegistry meters;

  TrackMessages(
      Partitions partitions,
      TrackedMessages messages,
      ClockEvents events,
      PartitionBook book,
      NearAlarms near,
      DirtyDays dirtyDays,
      RulesInForce rules,
      InstantSource time,
      MeterRegistry meters) {
    this.partitions = partitions;
    this.messages = messages;
    this.events = events;
    this.book = book;
    this.near = near;
    this.dirtyDays = dirtyDays;
    this.rules = rules;
    this.time = time;
    this.meters = meters;
  }

  /**
   * @param arrivals in the order of each partition
   * @param nextOffsets the offset after the last record of the batch, for each of its partitions;
   *     also of those whose records were all unreadable
   * @return those that came too far ahead of a missing fact to be held: they must be set aside
   *     Facts of partitions that Kafka has given to another meanwhile are passed over: it reads
   *     them.
   * @throws RuntimeException if the store or Kafka does not answer, or another has taken a
   *     partition that Kafka still gives to us; the batch must then be tried again
   */
  public List<Arrival> take(List<Arrival> arrivals, Map<Integer, Long> nextOffsets) {
    Set<Fact> tooFar = Collections.newSetFromMap(new IdentityHashMap<>());
    partitions.withOurs(
        nextOffsets.keySet(),
        ours -> {
          var kept = fold(Pending.group(arrivals, ours), tooFar);
          dirtyDays.markDaysOf(kept.values().stream().map(Kept::message).toList());
          events.tell(kept.values().stream().flatMap(one -> one.announcements().stream()).toList());
          kept.forEach((pending, one) -> near.know(pending.partition(), one.message()));
          record(ours.values(), nextOffsets);
        });
    return arrivals.stream().filter(arrival -> tooFar.contains(arrival.fact())).toList();
  }

  private Map<Pending, Kept> fold(Collection<Pending> batch, Set<Fact> tooFar) {
    var result = new LinkedHashMap<Pending, Kept>();
    var left = List.copyOf(batch);
    for (var attempt = 0; attempt < TRIES && !left.isEmpty(); attempt++) {
      var refused = foldOnce(left, result, tooFar);
      left = left.stream().filter(one -> refused.contains(one.message())).toList();
    }
    if (!left.isEmpty()) {
      throw new IllegalStateException("%d messages are written by another".formatted(left.size()));
    }
    return result;
  }

  /**
   * Returns those that another writer changed meanwhile: nothing is told of their stale decision.
   */
  private Set<MessageId> foldOnce(
      List<Pending> batch, Map<Pending, Kept> result, Set<Fact> tooFar) {
    var before = messages.findAll(batch.stream().map(Pending::message).toList());
    var current = rulesFor(batch, before.values());
    var changed = new ArrayList<Kept>();
    for (var pending : batch) {
      var was = pending.orUnknown(before.get(pending.message()));
      var next = next(was, pending, current, tooFar);
      if (next != was) {
        changed.add(next);
      }
      result.put(pending, next);
    }
    return messages.save(changed);
  }

  /** Another instance may have counted by rules that we have not heard of yet. */
  private Rules rulesFor(List<Pending> batch, Collection<Kept> before) {
    var known = rules.now();
    var isBehind =
        batch.stream().anyMatch(one -> one.partition().rules().isAheadOf(known.versions()))
            || before.stream().anyMatch(one -> one.message().isAheadOf(known.versions()));
    return isBehind ? rules.refreshed() : known;
  }

  private Kept next(Kept was, Pending pending, Rules current, Set<Fact> tooFar) {
    var partition = pending.partition();
    if (was.epoch() > partition.epoch()) {
      partition.lose(time.instant());
      throw new StaleOwner(partition.number());
    }
    Folded folded;
    try {
      folded =
          Fold.of(was.message(), pending.facts(), current, partition.watermark(), time.instant());
    } catch (RuntimeException e) { // it is pure: it would fail for ever, and hold up all others
      LOG.error("Message {}: facts cannot be folded and are set aside", pending.message(), e);
      tooFar.addAll(pending.facts());
      return was;
    }
    tooFar.addAll(folded.tooFar());
    reportGap(folded.after());
    reportIgnored(was.message(), folded.after());
    return folded.changed() ? next(was, pending, folded) : was;
  }

  /** What a sweep stored may not have been told yet while it goes on. */
  private Kept next(Kept was, Pending pending, Folded folded) {
    var partition = pending.partition();
    var isSwept = partition.rules().equals(rules.now().versions());
    var mayBeUntold = pending.isRedelivered(was) || !isSwept;
    return was.next(folded, partition.number(), partition.epoch(), mayBeUntold);
  }

  private void reportIgnored(TrackedMessage before, TrackedMessage after) {
    after
        .ignoredSince(before)
        .forEach(why -> {
          LOG.warn("Message {}: a fact changes no clock: {}", after.id(), why);
          meters.counter("huiying.facts.ignored", "reason", why.name()).increment();
        });
  }

  private void reportGap(TrackedMessage message) {
    if (!message.held().isEmpty()) {
      LOG.warn(
          "Message {}: fact {} is missing, {} later ones are held",
          message.id(),
          message.sequence() + 1,
          message.held().size());
      meters.counter("huiying.facts.held").increment();
    }
  }

  private void record(Collection<Partition> ours, Map<Integer, Long> nextOffsets) {
    var progress = new ArrayList<PartitionBook.Progress>();
    for (var one : ours) {
      one.moveProcessed(Objects.requireNonNull(nextOffsets.get(one.number())));
      progress.add(one.progress());
    }
    var refused = book.record(progress);
    if (!refused.isEmpty()) {
      ours.stream()
          .filter(one -> refused.contains(one.number()))
          .forEach(one -> one.lose(time.instant()));
      throw new StaleOwner(refused.iterator().next());
    }
  }
}
