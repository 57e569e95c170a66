package huiying.notify.alert;

import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.Recipient;

/**
 * Made of message, clock, step, due date, contact and delivery channel: the same telling to the
 * same person has the same id, whoever plans it and however often.
 */
public record AlertId(String value) implements Comparable<AlertId> {
  static AlertId of(Telling telling, Recipient recipient, DeliveryChannel channel) {
    return new AlertId(String.join(":", telling.key(), recipient.contact(), channel.name()));
  }

  @Override
  public int compareTo(AlertId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
