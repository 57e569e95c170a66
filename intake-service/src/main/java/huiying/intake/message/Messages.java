package huiying.intake.message;

import huiying.contracts.MessageId;
import huiying.kit.access.Reach;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The messages we keep. What is stored here is announced, sooner or later, at least once. */
public interface Messages {
  Optional<Message> find(MessageId id);

  /**
   * A message for somebody, who learns nothing of one out of reach, not even that it is here.
   *
   * @throws UnknownMessage if there is none, or the reach does not see it
   */
  default Message seen(MessageId id, Reach reach) {
    return find(id)
        .filter(message -> reach.sees(message.held()))
        .orElseThrow(() -> new UnknownMessage(id));
  }

  /** Those of the ids that are here. */
  Map<MessageId, Message> findAll(Collection<MessageId> ids);

  /** With that query code; empty if there is none, or if by a rare chance there are two. */
  Optional<Message> find(QueryCode code);

  /**
   * Those that a filter lets through, latest receipt first, then by id: new ones do not move those
   * that were there, so that pages fit together.
   *
   * @param after where the page before ended; null for the first
   */
  List<Listed> list(MessageFilter filter, @Nullable After after, int most);

  /** What is published now, latest first. */
  List<Published> published(@Nullable After after, int most);

  /** Where a page ended. */
  record After(Instant at, MessageId id) {}

  /** What the public may read of a message. */
  record Published(MessageId id, Publication publication, @Nullable String department) {}

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
