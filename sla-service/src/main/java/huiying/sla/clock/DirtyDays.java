package huiying.sla.clock;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Where it is written down which days' reports no longer tell the truth. */
public interface DirtyDays {
  /**
   * To be called after messages were stored, and before it is forgotten that they had to be.
   *
   * @param receiptDays days in Asia/Shanghai on which the changed messages were received
   */
  void mark(Set<LocalDate> receiptDays);

  /** Marks the days of those whose receipt is known. */
  default void markDaysOf(Collection<TrackedMessage> changed) {
    var days =
        changed.stream()
            .flatMap(message -> message.summary().stream())
            .map(Summary::receivedOn)
            .collect(Collectors.toSet());
    if (!days.isEmpty()) {
      mark(days);
    }
  }
}
