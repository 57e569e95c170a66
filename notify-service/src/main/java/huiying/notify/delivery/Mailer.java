package huiying.notify.delivery;

import huiying.notify.alert.Alert;
import java.util.Optional;

/** Tells by e-mail. */
public interface Mailer {
  /**
   * A turn to send one mail, to be asked for before an alert is claimed, so that no attempt is
   * wasted. Empty while trying would be in vain: after many failures in a row, or while enough are
   * being sent.
   */
  Optional<Turn> turn();

  /** To be closed, whether it was used or not. */
  interface Turn extends AutoCloseable {
    /**
     * Returns when the mail server has taken it. The same alert is the same mail, by its
     * Message-ID.
     *
     * @throws NotDelivered if it did not, or did not say so
     */
    void send(Alert alert);

    @Override
    void close();
  }
}
