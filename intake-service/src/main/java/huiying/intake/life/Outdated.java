package huiying.intake.life;

import huiying.contracts.MessageId;

/** Somebody changed the message since the caller looked at it. */
public final class Outdated extends RuntimeException {
  private final transient MessageId message;
  private final long version;

  Outdated(MessageId message, long version) {
    super("Message %s is in version %d".formatted(message, version));
    this.message = message;
    this.version = version;
  }

  public MessageId message() {
    return message;
  }

  /** The one it is in. */
  public long version() {
    return version;
  }
}
