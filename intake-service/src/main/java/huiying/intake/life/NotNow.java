package huiying.intake.life;

import huiying.contracts.MessageId;
import huiying.intake.message.Stage;

/** What was asked cannot be done to a message in this stage. */
public final class NotNow extends RuntimeException {
  private final transient MessageId message;
  private final transient Stage stage;
  private final transient Action action;

  NotNow(MessageId message, Stage stage, Action action) {
    super("Message %s is %s: no %s".formatted(message, stage, action.path()));
    this.message = message;
    this.stage = stage;
    this.action = action;
  }

  public MessageId message() {
    return message;
  }

  public Stage stage() {
    return stage;
  }

  public Action action() {
    return action;
  }
}
