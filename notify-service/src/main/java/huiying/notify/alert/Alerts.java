package huiying.notify.alert;

import huiying.contracts.MessageId;
import huiying.notify.directory.Recipient;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The alerts: planned here, taken back here, looked at here. */
public interface Alerts {
  /** Of one message, this many at the most are read at once; more than a message can have. */
  int MOST_OF_MESSAGE = 2_000;

  /**
   * Adds those that are not there yet; of those that are, {@link Alert#renewed} says what becomes.
   * Whether there is reason to tell is looked at again before it is told.
   *
   * @return what was added or is planned anew
   * @throws StaleAlert if others keep changing one of them; insert them again
   */
  List<Alert> insert(Collection<Alert> planned);

  Optional<Alert> find(AlertId id);

  /** All of a message, oldest first. */
  List<Alert> ofMessage(MessageId message);

  /** Cancels it if it is still planned; returns it as it is then. */
  Optional<Alert> cancel(AlertId id);

  /**
   * Writes into all of a message whom it is about in confidence, as was found out by now, so that
   * nobody there sees any more what was told before. May be repeated.
   */
  void accuse(MessageId message, String department);

  /**
   * Plans it again, to go out with a notice of its own.
   *
   * @param read as it was when that was decided
   * @param to the same contact, whose address may have changed since
   * @return empty if it has changed meanwhile; nothing is written then
   */
  Optional<Alert> again(Alert read, Recipient to, Instant tellAt);

  /** Writes down who has read it; the first word holds. Returns it as it is then. */
  Optional<Alert> acknowledge(AlertId id, Acknowledgement given);

  /** The same for all that a notice told; returns how many had not been acknowledged before. */
  long acknowledge(NoticeId notice, Acknowledgement given);

  /** What a notice told, soonest due first. */
  List<Alert> toldBy(NoticeId notice, int limit);

  /** How many of what a notice told nobody has acknowledged yet. */
  long unacknowledged(NoticeId notice);

  /**
   * A page, newest last; at most {@code limit}.
   *
   * @param after where the page before ended; null for the first
   */
  List<Alert> list(AlertFilter filter, @Nullable Place after, int limit);

  /** How many wait to be told. */
  long planned();

  /** Where a page ends. */
  record Place(Instant createdAt, AlertId id) {}
}
