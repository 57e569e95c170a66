package huiying.intake.matter;

import huiying.contracts.MessageId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The proposals to merge messages. */
public interface Proposals {
  /**
   * Stores those that are new; what was decided about the others stands.
   *
   * @return the new ones
   */
  List<Proposal> propose(Collection<Proposal> some);

  Optional<Proposal> find(String id);

  /** Those that involve any of the messages, newest first. */
  List<Proposal> about(Collection<MessageId> messages, int limit);

  /**
   * Newest first.
   *
   * @param state null for all
   * @param after where the page before ended
   */
  List<Proposal> list(@Nullable StateName state, @Nullable Place after, int limit);

  /**
   * Notes that it is another matter after all.
   *
   * @return false if it is not open, or not there; nothing is changed then
   */
  boolean dismiss(String id, String reason, Instant now);

  /**
   * Notes that one message was merged into the other, whatever had been decided about it before.
   *
   * @return false if that was known, or had not been proposed
   */
  boolean accept(MessageId source, MessageId into);

  /** The names of a proposal's states. */
  enum StateName {
    OPEN,
    ACCEPTED,
    DISMISSED
  }

  /** A proposal's place in the list. */
  record Place(Instant proposedAt, String id) {}
}
