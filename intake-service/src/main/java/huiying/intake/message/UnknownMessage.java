package huiying.intake.message;

import huiying.contracts.MessageId;

/** Something was asked of a message that is not here. */
public final class UnknownMessage extends RuntimeException {
  private final transient MessageId message;

  public UnknownMessage(MessageId message) {
    super("There is no message %s".formatted(message));
    this.message = message;
  }

  public MessageId message() {
    return message;
  }
}
