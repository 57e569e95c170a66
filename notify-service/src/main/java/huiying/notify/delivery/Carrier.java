package huiying.notify.delivery;

import huiying.notify.directory.DeliveryChannel;
import java.util.Optional;

/** By what notices leave the house: one for each delivery channel that is set up. */
public interface Carrier {
  DeliveryChannel channel();

  Patience patience();

  /**
   * A turn to send one notice, to be asked for before one is taken up, so that no attempt is
   * wasted. Empty while trying would be in vain: after many failures in a row, while enough are
   * being sent, or were sent in this while.
   */
  Optional<Turn> turn();

  /** To be closed, whether it was used or not. */
  interface Turn extends AutoCloseable {
    /**
     * Returns when the other side has taken it, at the latest after a fixed time.
     *
     * @throws NotDelivered if it did not, or did not say so
     */
    void send(Notice notice);

    @Override
    void close();
  }
}
