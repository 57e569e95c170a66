package huiying.intake.life;

import huiying.intake.life.NotThis.Why;
import huiying.intake.message.Message;

/** What must hold of a message for a command to be carried out. */
final class Require {
  private Require() {}

  /**
   * @param facts what a text about it needs
   * @throws NotThis if it does not hold
   */
  static void that(Message message, boolean holds, Why why, Object... facts) {
    if (!holds) {
      throw new NotThis(message.id(), why, facts);
    }
  }
}
