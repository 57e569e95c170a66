package huiying.notify.delivery;

import huiying.notify.alert.NoticeId;
import huiying.notify.directory.DeliveryChannel;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to tell a notice.
 *
 * @param number of the try, from 1
 * @param at when it began
 * @param alerts how many it told or was to tell
 * @param error what the other side said, or why there was none; null when sent
 */
public record Attempt(
    NoticeId notice,
    int number,
    DeliveryChannel channel,
    Instant at,
    Duration took,
    long alerts,
    Outcome outcome,
    @Nullable String error) {
  /** How it went. */
  public enum Outcome {
    SENT,
    /** It did not work; there will be another attempt. */
    RETRIED,
    /** It did not work, and that was the last attempt. */
    FAILED
  }
}
