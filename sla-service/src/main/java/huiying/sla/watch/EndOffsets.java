package huiying.sla.watch;

import java.util.Collection;
import java.util.Map;

/** How many records the partitions of message-events hold. */
public interface EndOffsets {
  /** The offset after the last record of each, as of the call or later. */
  Map<Integer, Long> of(Collection<Integer> partitions);
}
