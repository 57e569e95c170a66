package huiying.intake.mailbox;

/**
 * The mail server does not answer, or no longer, or there is no room here for what it sends; the
 * letters are where they were.
 */
public final class InboxAway extends RuntimeException {
  public InboxAway(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
