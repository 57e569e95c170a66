package huiying.intake.status;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is known of one clock of a message.
 *
 * @param code names the clock among those of its message
 * @param revision of what told of it; of two the higher knows more
 * @param date the last day
 * @param at the exclusive instant after it
 * @param provisional the date reaches into a year whose holidays are not known yet
 */
public record DueDate(
    String code, long revision, LocalDate date, Instant at, State state, boolean provisional) {
  /** Whether the date counts. */
  public enum State {
    RUNNING,
    /** The date will be later. */
    PAUSED,
    /** In time, late or cancelled: nothing is due any more. */
    STOPPED,
    /** It measures the dispatch desk; a citizen waits for the answer only. */
    OF_DESK
  }
}
