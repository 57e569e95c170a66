package huiying.sla.watch;

import huiying.sla.clock.Position;
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

  /** How far this machine's clock is ahead of the store's, in milliseconds; negative if behind. */
  long skewMillis();

  /**
   * @param nextOffset the offset after the last record folded into the store; 0 at first
   */
  record Taken(long epoch, Position watermark, long nextOffset) {}

  record Progress(int partition, long epoch, Position watermark, long nextOffset) {}
}
