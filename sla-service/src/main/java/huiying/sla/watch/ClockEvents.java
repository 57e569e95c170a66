package huiying.sla.watch;

import huiying.sla.clock.Announcement;
import java.util.List;

/** Where clock events are told. */
public interface ClockEvents {
  /**
   * Returns when all are safe with Kafka; throws if one is not, and all must then be told again.
   */
  void tell(List<Announcement> announcements);
}
