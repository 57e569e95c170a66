package huiying.notify.alert;

import huiying.contracts.MessageId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The alerts: planned here, taken back here, looked at here. */
public interface Alerts {
  /** Adds those that are not there yet, whatever became of the others; returns the added. */
  List<Alert> insert(Collection<Alert> planned);

  /** All of a message, oldest first. */
  List<Alert> ofMessage(MessageId message);

  /** Cancels it if it is still planned; returns it as it is then. */
  Optional<Alert> cancel(AlertId id);

  /**
   * A page, newest last; at most {@code limit}.
   *
   * @param message null for all
   * @param state null for all
   * @param after where the page before ended; null for the first
   */
  List<Alert> list(
      @Nullable MessageId message, @Nullable AlertState state, @Nullable Place after, int limit);

  /** How many wait to be told. */
  long planned();

  /** Where a page ends. */
  record Place(Instant createdAt, AlertId id) {}
}
