package huiying.sla.watch;

import huiying.contracts.MessageId;
import huiying.sla.clock.Fact;
import huiying.sla.clock.Kept;
import huiying.sla.clock.TrackedMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a batch brings of one message, in order, and the partition it came by. */
record Pending(MessageId message, Partition partition, List<Fact> facts) {
  /** Leaves out what is not of {@code ours}. */
  static Collection<Pending> group(List<Arrival> arrivals, Map<Integer, Partition> ours) {
    var groups = new LinkedHashMap<MessageId, Pending>();
    for (var arrival : arrivals) {
      var partition = ours.get(arrival.partition());
      if (partition != null) {
        groups
            .computeIfAbsent(arrival.message(), id -> new Pending(id, partition, new ArrayList<>()))
            .facts
            .add(arrival.fact());
      }
    }
    return groups.values();
  }

  /** What the store has of it, or the unknown message that it begins with. */
  Kept orUnknown(@Nullable Kept found) {
    return found != null
        ? found
        : new Kept(
            TrackedMessage.unknown(message), partition.number(), partition.epoch(), List.of());
  }

  /** Whether it brings again what was applied before. */
  boolean isRedelivered(Kept was) {
    return facts.stream().anyMatch(fact -> fact.sequence() <= was.message().sequence());
  }
}
