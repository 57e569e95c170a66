package huiying.sla.watch;

import huiying.sla.clock.Position;
import huiying.sla.clock.Versions;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** What is known of each partition for good, and who owns it. */
public interface PartitionBook {
  /**
   * Makes the caller the partition's owner. A partition taken for the first time has everything
   * behind it announced up to {@code now}.
   */
  Taken take(int partition, Instant now);

  /** Whether the owner of that epoch is still the last one. */
  boolean owns(int partition, long epoch);

  /**
   * Writes down how far each owner has come. Only the last owner's word counts.
   *
   * @return the partitions that another owner has taken: their write was refused
   */
  Set<Integer> record(Collection<Progress> progress);

  /**
   * Writes down that every open clock of the partition has been brought to these rules.
   *
   * @return false if another owner has taken it: the write was refused
   */
  boolean recordRules(int partition, long epoch, Versions applied);

  /** How far this machine's clock is ahead of the store's, in milliseconds; negative if behind. */
  long skewMillis();

  /**
   * @param nextOffset the offset after the last record folded into the store; 0 at first
   * @param rules that every open clock was brought to; {@link Versions#NONE} at first
   */
  record Taken(long epoch, Position watermark, long nextOffset, Versions rules) {}

  record Progress(int partition, long epoch, Position watermark, long nextOffset) {}
}
