package huiying.sla.clock.web;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.sla.clock.ClockFilter;
import huiying.sla.clock.Summary;
import huiying.sla.clock.TrackedMessage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message's clocks as callers see them; the fields of the message are null until its receipt is
 * known, the title also when it is confidential.
 */
record MessageClocksView(
    String messageId,
    ClockFilter.Status status,
    @Nullable Channel channel,
    @Nullable Kind kind,
    @Nullable String title,
    @Nullable String department,
    @Nullable Instant receivedAt,
    List<ClockView> clocks) {
  static MessageClocksView of(TrackedMessage message, Instant now) {
    var clocks = message.clocks().stream().map(clock -> ClockView.of(clock, now)).toList();
    var status = ClockFilter.statusOf(message);
    return message
        .summary()
        .map(summary -> of(message, status, summary, clocks))
        .orElseGet(() ->
            new MessageClocksView(
                message.id().value(), status, null, null, null, null, null, clocks));
  }

  private static MessageClocksView of(
      TrackedMessage message, ClockFilter.Status status, Summary summary, List<ClockView> clocks) {
    return new MessageClocksView(
        message.id().value(),
        status,
        summary.channel(),
        summary.kind(),
        summary.title(),
        summary.department(),
        summary.receivedAt(),
        clocks);
  }
}
