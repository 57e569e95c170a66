package huiying.intake.contact;

import huiying.contracts.MessageId;

/** What else tells who a message's citizen is, beside the message itself. */
@FunctionalInterface
public interface ContactTraces {
  /** The same again changes nothing. */
  void forget(MessageId message);
}
