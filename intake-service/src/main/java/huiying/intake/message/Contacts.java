package huiying.intake.message;

import huiying.contracts.MessageId;
import huiying.intake.message.Messages.After;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The messages' contact data, as far as finding and erasing them goes. Nothing of it opens what is
 * sealed, so that what cannot be opened any more can still be found and erased.
 */
public interface Contacts {
  /**
   * Messages of citizens with that number, their citizens left out; latest receipt first, then by
   * id.
   *
   * @param after where the page before ended; null for the first
   */
  List<Message> byPhone(PhoneNumber phone, @Nullable After after, int most);

  /** A message as it is kept, its citizen left out. */
  Optional<Message> withoutCitizen(MessageId id);

  /** Messages that were closed before then and still have contact data; closed first, first. */
  List<MessageId> closedBefore(Instant then, int most);

  /**
   * Stores a message's next version, which has no contact data, and forgets those it had.
   *
   * @throws StaleMessage if another writer was here first; nothing is changed then
   */
  void erase(Message without);
}
