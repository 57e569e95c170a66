package huiying.intake.message;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.kit.access.Reach;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which messages a list shows; what is null does not matter.
 *
 * @param reach of who asks; nothing beyond it is shown, whatever the rest says
 * @param department that has it, or had it when it was answered; helpers do not count
 * @param title a part of the title, whatever the case of its letters
 * @param receivedFrom inclusive
 * @param receivedBefore exclusive
 */
public record MessageFilter(
    Reach reach,
    @Nullable Channel channel,
    @Nullable String department,
    @Nullable Stage state,
    @Nullable Kind kind,
    @Nullable String title,
    @Nullable Instant receivedFrom,
    @Nullable Instant receivedBefore) {
  /** A reach has at most so many, so that a store need not look in too many places. */
  public static final int MOST_DEPARTMENTS = 50;

  /** All that a reach sees. */
  public static MessageFilter all(Reach reach) {
    return new MessageFilter(reach, null, null, null, null, null, null, null);
  }
}
