package huiying.sla.limit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A date before which a limit does not end, whatever is counted: nobody may be late at a stroke.
 *
 * @param dueAt the exclusive instant at which {@code dueDate} ends
 */
public record Floor(LocalDate dueDate, Instant dueAt, Cause cause) {
  /** Why. */
  public enum Cause {
    /** A shorter limit leaves at least the next working day after the reclassification. */
    RECLASSIFICATION,
    /** What was suspended in time is not late at once when it goes on. */
    RESUMPTION,
    /** A change of the calendar moves no date earlier. */
    CALENDAR,
    /** A change of the limits moves no date earlier, and leaves at least the next working day. */
    LIMITS
  }
}
