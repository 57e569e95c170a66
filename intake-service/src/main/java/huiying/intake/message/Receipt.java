package huiying.intake.message;

import huiying.contracts.MessageId;
import java.util.List;

/** What came of submitting a message. */
public sealed interface Receipt {
  /** It is new. */
  record Created(Message message) implements Receipt {}

  /** The very same was here before; nothing changed and nothing is announced again. */
  record Repeated(Message message) implements Receipt {}

  /**
   * Another content was here before under the same channel and external id.
   *
   * @param fields those that differ
   */
  record Differs(MessageId id, List<String> fields) implements Receipt {}
}
