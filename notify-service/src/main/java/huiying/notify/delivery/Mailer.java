package huiying.notify.delivery;

import huiying.notify.alert.Alert;

/** Tells somebody by e-mail. */
public interface Mailer {
  /** False while trying would be in vain, after many failures in a row. */
  boolean isReady();

  /**
   * Returns when the mail server has taken it. The same alert is the same mail, by its Message-ID.
   *
   * @throws NotDelivered if it did not, or did not say so
   */
  void send(Alert alert);
}
