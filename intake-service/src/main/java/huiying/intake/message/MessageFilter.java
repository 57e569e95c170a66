package huiying.intake.message;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which messages a list shows; what is null does not matter.
 *
 * @param department that has it, or had it when it was answered; helpers do not count
 * @param title a part of the title, whatever the case of its letters
 * @param receivedFrom inclusive
 * @param receivedBefore exclusive
 */
public record MessageFilter(
    @Nullable Channel channel,
    @Nullable String department,
    @Nullable Stage state,
    @Nullable Kind kind,
    @Nullable String title,
    @Nullable Instant receivedFrom,
    @Nullable Instant receivedBefore) {
  /** All there are. */
  public static final MessageFilter ALL =
      new MessageFilter(null, null, null, null, null, null, null);
}
