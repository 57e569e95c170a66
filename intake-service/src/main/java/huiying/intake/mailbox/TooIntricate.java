package huiying.intake.mailbox;

/** A mail is built to wear its reader out. */
public final class TooIntricate extends RuntimeException {
  public TooIntricate(String message) {
    super(message);
  }
}
