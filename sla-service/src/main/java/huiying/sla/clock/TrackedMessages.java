package huiying.sla.clock;

import huiying.contracts.MessageId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The messages we track. */
public interface TrackedMessages {
  Optional<TrackedMessage> find(MessageId id);

  /** Those that are there, in one reading. */
  Map<MessageId, Kept> findAll(Collection<MessageId> ids);

  /**
   * Stores all in one go. Each must be based on the reading before it, and its owner must not be an
   * older one than wrote it last.
   *
   * @return those that were refused because another writer was here; read again and decide again
   */
  Set<MessageId> save(Collection<Kept> changed);

  /** Every message of the partition with a running clock due at or before {@code due}. */
  void forEachRunning(int partition, Instant due, Consumer<TrackedMessage> visitor);

  /**
   * A page of the partition's messages that a change of the rules may concern: those with an open
   * clock, and those without a limit. In order of id.
   *
   * @param after the last id of the page before; empty for the first
   */
  List<Kept> openAfter(int partition, String after, int limit);

  /** Every such message of all partitions, in no order; facts are left out. */
  void forEachOpen(Consumer<TrackedMessage> visitor);

  /** Every message received on that day in Asia/Shanghai, in no order; facts are left out. */
  void forEachReceivedOn(LocalDate day, Consumer<TrackedMessage> visitor);

  /** The days in Asia/Shanghai on which messages were received. */
  Set<LocalDate> receiptDays();

  /** How many messages no limit applies to. */
  long countWithoutLimit();

  /** A page of clocks, oldest due first; at most {@code limit}. */
  List<Listed> list(ClockFilter filter, @Nullable Place after, int limit);

  /** Where a page ends: the due time (or receipt, without a limit) and the message. */
  record Place(Instant at, String message) {}

  /** A message in a list, and its place in it. */
  record Listed(TrackedMessage message, Place place) {}
}
