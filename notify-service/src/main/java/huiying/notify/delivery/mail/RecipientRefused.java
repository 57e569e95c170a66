package huiying.notify.delivery.mail;

import huiying.notify.delivery.NotDelivered;

/** The server is well but does not know this address: no reason to hold back other mails. */
final class RecipientRefused extends NotDelivered {
  RecipientRefused(String why, Throwable cause) {
    super(why, cause);
  }
}
