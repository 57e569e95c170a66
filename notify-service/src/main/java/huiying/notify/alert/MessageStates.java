package huiying.notify.alert;

import huiying.contracts.MessageId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What is known of messages, kept. */
public interface MessageStates {
  Optional<MessageState> find(MessageId id);

  /** Those that are there, in one reading. */
  Map<MessageId, MessageState> findAll(Collection<MessageId> ids);

  /**
   * Stores all in one go, each based on the reading of the version before it.
   *
   * @throws StaleState if another writer changed any meanwhile; the others are stored
   */
  void save(Collection<MessageState> changed);
}
