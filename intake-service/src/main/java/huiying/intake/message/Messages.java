package huiying.intake.message;

import huiying.contracts.MessageId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The messages we keep. What is stored here is announced, sooner or later, at least once. */
public interface Messages {
  Optional<Message> find(MessageId id);

  /** Those of the ids that are here. */
  Map<MessageId, Message> findAll(Collection<MessageId> ids);

  /**
   * Stores new messages with their announcements.
   *
   * @param received of distinct messages
   * @return those that were already here, perhaps since a moment ago; nothing of them was changed
   */
  Set<MessageId> add(Collection<Change> received);

  /**
   * Stores a message's next version with its announcements.
   *
   * @throws StaleMessage if another writer was here first: read again and decide again; nothing was
   *     stored and nothing will be announced
   */
  void save(Change change);
}
