package huiying.notify.alert;

import huiying.notify.directory.Recipient;
import java.time.Instant;

/** One telling to one person by one means. */
public record Alert(
    AlertId id,
    Telling telling,
    Recipient recipient,
    DeliveryChannel channel,
    Instant createdAt,
    Progress progress) {
  /** To be told at once. */
  public static Alert planned(Telling telling, Recipient recipient, Instant now) {
    var channel = DeliveryChannel.EMAIL;
    var id = AlertId.of(telling, recipient, channel);
    return new Alert(id, telling, recipient, channel, now, Progress.planned(now));
  }

  public Alert with(Progress next) {
    return new Alert(id, telling, recipient, channel, createdAt, next);
  }
}
