package huiying.intake.life;

import huiying.contracts.MessageId;
import huiying.intake.message.Reply;

/** The answer has gone out; there is no second one, and no interim reply after it. */
public final class AlreadyReplied extends RuntimeException {
  private final transient MessageId message;
  private final transient Reply answer;

  AlreadyReplied(MessageId message, Reply answer) {
    super("Message %s was answered at %s".formatted(message, answer.at()));
    this.message = message;
    this.answer = answer;
  }

  public MessageId message() {
    return message;
  }

  /** The one that is there. */
  public Reply answer() {
    return answer;
  }
}
