package huiying.intake.message;

import huiying.contracts.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a message's history.
 *
 * @param action what was done, by its name in the API, such as {@code dispatch}
 * @param occurredAt when it became true
 * @param recordedAt when we were told
 * @param user who did it; null if the client did not say
 * @param client which program told us; null if it did not say
 * @param note the reason, the department or the like; never the words of a reply
 * @param fingerprint of the whole command, so that the same one sent again is known; empty if there
 *     was none
 */
public record Entry(
    String action,
    Instant occurredAt,
    Instant recordedAt,
    @Nullable String user,
    @Nullable String client,
    @Nullable String note,
    String fingerprint) {
  private static final String OURSELVES = "huiying";

  /**
   * What Huiying itself did, because of another message; it repeats no command.
   *
   * @param other that message
   */
  public static Entry ofOurs(
      String action, Instant occurredAt, Instant recordedAt, MessageId other) {
    return new Entry(action, occurredAt, recordedAt, null, OURSELVES, other.value(), "");
  }
}
