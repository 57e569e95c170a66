package huiying.notify.alert;

import java.time.Instant;
import java.util.Optional;

/**
 * Which sender has which alert. A claim is known by the number of attempts it made: when its lease
 * has ended and another took over, it settles nothing any more.
 */
public interface Claims {
  /** Takes the planned alert that waits the longest, if its time has come, in one step. */
  Optional<Alert> claim(Instant now, Instant leaseUntil);

  /**
   * Writes down how the claimed alert's attempt went. One that was cancelled meanwhile stays so,
   * unless it was sent.
   *
   * @return false if nothing was written
   */
  boolean settle(Alert claimed, Progress outcome);
}
