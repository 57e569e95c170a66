package huiying.notify.alert;

import huiying.contracts.Channel;
import huiying.contracts.ClockEvent.Started;
import huiying.contracts.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of an alert must know of the message.
 *
 * @param title null when the message is confidential: then its number must do
 * @param department as the message says it; null until dispatched
 */
public record Summary(
    Channel channel, Kind kind, @Nullable String title, @Nullable String department) {
  Summary with(@Nullable String nowAt) {
    return new Summary(channel, kind, title, nowAt);
  }

  static Summary of(Started event) {
    return new Summary(
        event.channel(),
        event.kind(),
        event.confidential() ? null : event.title(),
        event.department());
  }
}
