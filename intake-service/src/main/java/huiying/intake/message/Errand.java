package huiying.intake.message;

import huiying.contracts.MessageId;

/**
 * What one message must tell another. It is stored with the change that gave rise to it and run
 * afterwards, as often as it takes: the other message does not mind a repeat.
 */
public sealed interface Errand {
  /** Who is told. */
  MessageId to();

  /**
   * Passes the answer of {@code from}, as it stands by then, on to a message that was merged into
   * it, so that its channel hears of it too.
   */
  record PassOn(MessageId to, MessageId from) implements Errand {}
}
