package huiying.notify.delivery;

/** The server is well but does not know this address: no reason to hold back other mails. */
public final class RecipientRefused extends NotDelivered {
  public RecipientRefused(String why, Throwable cause) {
    super(why, cause);
  }
}
