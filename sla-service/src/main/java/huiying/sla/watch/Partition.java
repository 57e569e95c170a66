package huiying.sla.watch;

import huiying.sla.clock.Position;
import huiying.sla.clock.Versions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One partition as its owner holds it. Whatever is done for it, be it facts or alarms, is done
 * under its lock, one after the other, so that the two cannot miss each other.
 */
final class Partition {
  private final int number;
  private final long epoch;
  private final AlarmQueue alarms = new AlarmQueue();
  private Position watermark;
  private long processed;
  private @Nullable Instant lostAt;
  private CatchUp catchUp = CatchUp.NONE;
  private Versions rules;

  Partition(int number, PartitionBook.Taken taken, long processed) {
    this.number = number;
    this.epoch = taken.epoch();
    this.watermark = taken.watermark();
    this.rules = taken.rules();
    this.processed = processed;
  }

  int number() {
    return number;
  }

  /** Rises with each owner; what an older owner still wants to write is refused by it. */
  long epoch() {
    return epoch;
  }

  AlarmQueue alarms() {
    return alarms;
  }

  /** All alarms up to here have been announced. */
  Position watermark() {
    return watermark;
  }

  /** The offset after the last record folded. */
  long processed() {
    return processed;
  }

  CatchUp catchUp() {
    return catchUp;
  }

  void catchUp(CatchUp next) {
    catchUp = next;
  }

  /** The rules that every open clock was brought to. */
  Versions rules() {
    return rules;
  }

  void rules(Versions applied) {
    rules = applied;
  }

  PartitionBook.Progress progress() {
    return new PartitionBook.Progress(number, epoch, watermark, processed);
  }

  void moveWatermark(Position to) {
    if (to.isAfter(watermark)) {
      watermark = to;
    }
  }

  void moveProcessed(long to) {
    processed = Math.max(processed, to);
  }

  /** Another has taken it: nothing more may be announced here until it is taken again. */
  void lose(Instant now) {
    lostAt = now;
    alarms.clear();
  }

  boolean isLost() {
    return lostAt != null;
  }

  /** Lost at {@code when} or before, and still not given up. */
  boolean isLostSince(Instant when) {
    return lostAt != null && !lostAt.isAfter(when);
  }

  /** This partition as its new owner holds it, who goes on where this one was. */
  Partition takenAs(PartitionBook.Taken taken) {
    return new Partition(number, taken, processed);
  }
}
