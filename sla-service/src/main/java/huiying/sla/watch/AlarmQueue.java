package huiying.sla.watch;

import huiying.contracts.ClockEvent.Alarm;
import huiying.contracts.MessageId;
import huiying.sla.clock.Position;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The alarms of one partition that are near, in order. It knows all up to its horizon and none
 * beyond; when there are more than fit, the horizon draws nearer.
 */
final class AlarmQueue {
  private static final int MOST = 100_000;

  private final int most;
  private final TreeMap<Position, Alarm> alarms = new TreeMap<>();
  private final TreeMap<String, List<Position>> ofMessage = new TreeMap<>();
  private Position horizon = Position.before(Instant.EPOCH);
  private boolean drawn;

  AlarmQueue() {
    this(MOST);
  }

  AlarmQueue(int most) {
    this.most = most;
  }

  /** All alarms up to here, and after the watermark, are in the queue. */
  Position horizon() {
    return horizon;
  }

  /** Something was left out for want of room, and what there was room for is not told yet. */
  boolean isFull() {
    return drawn && !alarms.isEmpty();
  }

  /** Begins anew, to be filled with all alarms up to {@code next}. */
  void restart(Position next) {
    clear();
    horizon = next;
  }

  void clear() {
    alarms.clear();
    ofMessage.clear();
    drawn = false;
    horizon = Position.before(Instant.EPOCH);
  }

  /** Puts these in the place of all alarms of that message. */
  void replace(MessageId message, Collection<Alarm> now) {
    var before = ofMessage.remove(message.value());
    if (before != null) {
      before.forEach(alarms::remove);
    }
    var places = now.stream().map(Position::of).filter(place -> !place.isAfter(horizon)).toList();
    if (!places.isEmpty()) {
      ofMessage.put(message.value(), places);
      now.stream()
          .filter(alarm -> !Position.of(alarm).isAfter(horizon))
          .forEach(alarm -> alarms.put(Position.of(alarm), alarm));
      draw();
    }
  }

  private void draw() {
    while (alarms.size() > most) {
      var last = Objects.requireNonNull(alarms.pollLastEntry()).getKey();
      horizon = alarms.lastKey();
      drawn = true;
      ofMessage.computeIfPresent(
          last.message(),
          (_, places) -> {
            var left = places.stream().filter(place -> !place.equals(last)).toList();
            return left.isEmpty() ? null : left;
          });
    }
  }

  /** The first alarms at or before {@code until}, at most {@code limit}. */
  List<Alarm> due(Instant until, int limit) {
    return alarms.headMap(Position.through(until), true).values().stream().limit(limit).toList();
  }

  boolean isDue(Instant now) {
    return !alarms.isEmpty() && !alarms.firstKey().at().isAfter(now);
  }

  /** Takes away what was announced. */
  void announced(Position watermark) {
    var done = alarms.headMap(watermark, true);
    for (Map.Entry<Position, Alarm> one : done.entrySet()) {
      ofMessage.computeIfPresent(
          one.getKey().message(),
          (_, places) -> {
            var left = places.stream().filter(place -> place.isAfter(watermark)).toList();
            return left.isEmpty() ? null : left;
          });
    }
    done.clear();
  }

  int size() {
    return alarms.size();
  }
}
