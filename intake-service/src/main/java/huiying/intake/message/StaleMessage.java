package huiying.intake.message;

import huiying.contracts.MessageId;

/** A decision rests on a reading that is no longer true. */
public final class StaleMessage extends RuntimeException {
  private final transient MessageId message;

  public StaleMessage(MessageId message) {
    super("Message %s was changed meanwhile".formatted(message));
    this.message = message;
  }

  public MessageId message() {
    return message;
  }
}
