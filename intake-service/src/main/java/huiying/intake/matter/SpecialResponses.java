package huiying.intake.matter;

import huiying.contracts.MessageId;
import huiying.contracts.ResponseEvent.Reason;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cases we keep. What is stored here is announced, sooner or later, at least once. */
public interface SpecialResponses {
  /**
   * @return false if a case of that id is here; nothing is stored then
   */
  boolean raise(SpecialResponse one);

  /** A case about one matter that is linked to any of the messages; the oldest. */
  Optional<SpecialResponse> aboutMatterOf(Collection<MessageId> messages);

  /** The latest case about a department's ratings. */
  Optional<SpecialResponse> aboutRatingsOf(String department);

  /** Links more messages; those that are linked stay so. */
  void join(String id, Collection<MessageId> messages);

  Optional<SpecialResponse> find(String id);

  /**
   * Newest first.
   *
   * @param after where the page before ended
   */
  List<SpecialResponse> list(@Nullable Reason reason, @Nullable Place after, int limit);

  List<SpecialResponse> unannounced(int limit);

  void announced(String id);

  /** A case's place in the list. */
  record Place(Instant raisedAt, String id) {}
}
