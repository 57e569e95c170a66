package huiying.intake.message;

import huiying.contracts.MessageId;

/** So many interim replies are no information any more; the final one must still find room. */
public final class TooManyInterimReplies extends RuntimeException {
  /** Interim replies a message can have. */
  public static final int MOST = 100;

  private final transient MessageId message;

  TooManyInterimReplies(MessageId message) {
    super("Message %s has %d interim replies".formatted(message, MOST));
    this.message = message;
  }

  public MessageId message() {
    return message;
  }
}
