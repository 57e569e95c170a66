package huiying.sla.clock;

import huiying.contracts.Channel;
import huiying.contracts.DistrictTime;
import huiying.contracts.Kind;
import huiying.contracts.MessageEvent.Received;
import huiying.sla.limit.Classification;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What clocks must know of a message, and reports group by.
 *
 * @param title null when the message is confidential
 * @param department null until dispatched
 * @param receivedAt by the channel's clock
 */
public record Summary(
    Channel channel,
    Kind kind,
    boolean simple,
    boolean confidential,
    @Nullable String title,
    @Nullable String department,
    Instant receivedAt) {
  public Classification classification() {
    return new Classification(channel, kind, simple);
  }

  /** The day of receipt in Asia/Shanghai. */
  public LocalDate receivedOn() {
    return DistrictTime.dateOf(receivedAt);
  }

  Summary reclassified(Kind now, boolean asSimple) {
    return new Summary(channel, now, asSimple, confidential, title, department, receivedAt);
  }

  Summary with(@Nullable String nowAt) {
    return new Summary(channel, kind, simple, confidential, title, nowAt, receivedAt);
  }

  static Summary of(Received event) {
    return new Summary(
        event.channel(),
        event.kind(),
        event.simple(),
        event.confidential(),
        event.title(),
        event.department(),
        event.occurredAt());
  }
}
