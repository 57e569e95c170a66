package huiying.intake.status;

import huiying.contracts.MessageId;
import java.util.Collection;
import java.util.Map;

/** The due dates we have heard of. */
public interface DueDates {
  /** Of those messages of which something is known. */
  Map<MessageId, KnownDates> findAll(Collection<MessageId> messages);

  /**
   * Stores what is known now. What somebody else stored meanwhile with a higher revision stays.
   *
   * @param known of distinct messages
   */
  void save(Collection<KnownDates> known);
}
