package huiying.notify.alert;

import huiying.contracts.MessageId;
import huiying.notify.directory.DeliveryChannel;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts; null for any.
 *
 * @param department as the message called it when the alert was planned
 * @param contact the code of who is told
 * @param step a whole code, {@code BREACH}
 * @param reach what is outside is left out
 */
public record AlertFilter(
    @Nullable MessageId message,
    @Nullable AlertState state,
    @Nullable String department,
    @Nullable String contact,
    @Nullable String step,
    @Nullable DeliveryChannel channel,
    AlertReach reach) {
  public static AlertFilter all() {
    return new AlertFilter(null, null, null, null, null, null, AlertReach.EVERYTHING);
  }

  public AlertFilter within(AlertReach part) {
    return new AlertFilter(message, state, department, contact, step, channel, part);
  }

  public AlertFilter in(AlertState one) {
    return new AlertFilter(message, one, department, contact, step, channel, reach);
  }

  public AlertFilter of(MessageId one) {
    return new AlertFilter(one, state, department, contact, step, channel, reach);
  }
}
