package huiying.notify.delivery.web;

import huiying.notify.delivery.Attempt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to tell the alert.
 *
 * @param notice the message that left, or was to leave, the house: of a mail its Message-ID begins
 *     with it
 * @param alerts how many alerts that notice told or was to tell
 */
record AttemptView(
    String notice,
    int number,
    Instant at,
    long tookMillis,
    long alerts,
    Attempt.Outcome outcome,
    @Nullable String error) {
  static AttemptView of(Attempt attempt) {
    return new AttemptView(
        attempt.notice().value(),
        attempt.number(),
        attempt.at(),
        attempt.took().toMillis(),
        attempt.alerts(),
        attempt.outcome(),
        attempt.error());
  }
}
