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
 *
 * @param returns how often a department handed it back
 * @param missingFact the place of the fact that is missing while later ones are held; null if none
 *     is
 */
record MessageClocksView(
    String messageId,
    ClockFilter.Status status,
    @Nullable Channel channel,
    @Nullable Kind kind,
    @Nullable String title,
    @Nullable String department,
    @Nullable Instant receivedAt,
    @Nullable Instant repliedAt,
    int returns,
    @Nullable Long missingFact,
    List<ClockView> clocks) {
  static MessageClocksView of(TrackedMessage message, Instant now) {
    var summary = message.summary();
    return new MessageClocksView(
        message.id().value(),
        ClockFilter.statusOf(message),
        summary.map(Summary::channel).orElse(null),
        summary.map(Summary::kind).orElse(null),
        summary.map(Summary::title).orElse(null),
        summary.map(Summary::department).orElse(null),
        summary.map(Summary::receivedAt).orElse(null),
        message.life().repliedAt().orElse(null),
        message.life().returns(),
        message.held().isEmpty() ? null : message.sequence() + 1,
        message.clocks().stream().map(clock -> ClockView.of(clock, now)).toList());
  }
}
