package huiying.notify.alert;

import huiying.notify.directory.DeliveryChannel;
import java.time.Instant;
import java.util.Collection;

/** The letter boxes that alerts wait in, as those who put alerts in see them. */
public interface Boxes {
  /**
   * Says that alerts wait in these boxes; after the alerts are stored, so that none waits unseen.
   * May be repeated.
   */
  void ring(Collection<Ring> rings);

  /**
   * @param at when the first of them may be told
   */
  record Ring(BoxId box, DeliveryChannel channel, Instant at) {}
}
