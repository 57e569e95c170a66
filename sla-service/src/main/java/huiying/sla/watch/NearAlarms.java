package huiying.sla.watch;

import huiying.contracts.ClockEvent.Alarm;
import huiying.contracts.DistrictTime;
import huiying.sla.clock.Position;
import huiying.sla.clock.RulesInForce;
import huiying.sla.clock.TrackedMessage;
import huiying.sla.clock.TrackedMessages;
import huiying.sla.clock.Watched;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Keeps the queue of a partition's near alarms right: reads ahead by the index on due time, and
 * takes in each message that facts have changed. What should have been announced before now, while
 * nobody watched, is cut down to what is still worth telling.
 */
@Component
class NearAlarms {
  private static final Duration READ_EARLY = Duration.ofMinutes(5);

  private final TrackedMessages messages;
  private final RulesInForce rules;
  private final InstantSource time;
  private final Duration ahead;

  NearAlarms(
      TrackedMessages messages, RulesInForce rules, InstantSource time, WatchProperties settings) {
    this.messages = messages;
    this.rules = rules;
    this.time = time;
    this.ahead = settings.ahead();
  }

  /**
   * Reads on when the horizon draws near, or a full queue has been told. Call under the partition's
   * lock.
   */
  void readAhead(Partition partition, Instant now) {
    var early = ahead.compareTo(READ_EARLY.multipliedBy(2)) < 0 ? ahead.dividedBy(2) : READ_EARLY;
    var alarms = partition.alarms();
    if (alarms.isFull() || alarms.horizon().isAfter(Position.through(now.plus(early)))) {
      return;
    }
    var until = now.plus(ahead);
    alarms.restart(Position.through(until));
    var lastDue = DistrictTime.startOf(rules.now().alarms().lastDueDate(until).plusDays(1));
    try {
      messages.forEachRunning(
          partition.number(), lastDue, message -> know(partition, message, now));
    } catch (RuntimeException e) {
      alarms.clear(); // half a queue must not pass for a whole one
      throw e;
    }
  }

  /** Puts a message's near alarms in the place of those that its earlier state had. */
  void know(Partition partition, TrackedMessage message) {
    know(partition, message, time.instant());
  }

  private void know(Partition partition, TrackedMessage message, Instant now) {
    var near = new ArrayList<Alarm>();
    Watched.of(message).forEach(one -> near.addAll(alarms(partition, one, now)));
    partition.alarms().replace(message.id(), near);
  }

  private List<Alarm> alarms(Partition partition, Watched one, Instant now) {
    var plan = rules.now().alarms();
    var present = Position.through(now);
    var all = new ArrayList<>(plan.missed(one, partition.watermark(), present));
    var from = partition.watermark().isAfter(present) ? partition.watermark() : present;
    var horizon = partition.alarms().horizon();
    if (horizon.isAfter(from)) {
      all.addAll(plan.between(one, from, horizon));
    }
    return all;
  }
}
