package huiying.intake.life;

import huiying.contracts.MessageId;
import huiying.intake.message.Message;
import huiying.kit.access.Caller;
import java.util.Objects;

/** Of which messages somebody may ask something. */
record Permission(Caller caller) {
  /**
   * Of those of the own department or channel, or all that the role is there for; of those that the
   * department only helps with, nothing but to take its answer.
   */
  boolean ask(Command command, Message message) {
    var reach = caller.reach();
    return reach.owns(message.held())
        || (command instanceof CoAnswerDraft && reach.sees(message.held()))
        || wasTheLast(command, message);
  }

  /**
   * Dispatching, passing on and the like take a message out of reach. Who got no answer to that and
   * sends it again, learns nothing that the first answer would not have said.
   */
  private boolean wasTheLast(Command command, Message message) {
    if (!takesAway(command) || caller.user() == null || message.history().isEmpty()) {
      return false;
    }
    var last = message.history().getLast();
    return caller.user().equals(last.user())
        && Objects.equals(caller.client(), last.client())
        && Fingerprint.of(command).equals(last.fingerprint());
  }

  private static boolean takesAway(Command command) {
    return switch (command.action()) {
      case ACCEPTANCE, DISPATCH, TRANSFER, RETURN, WITHDRAWAL, MERGE -> true;
      default -> false;
    };
  }

  /**
   * @throws NotYourDepartment if it is the answer of a department that the caller is not of
   */
  void requireOwnVoice(Command command, MessageId message) {
    if (command instanceof CoAnswerDraft(var department, _, _)
        && department != null
        && !caller.reach().names(department)) {
      throw new NotYourDepartment(message, department, caller.departments());
    }
  }
}
