package huiying.notify.delivery;

import huiying.notify.alert.NoticeId;
import huiying.notify.directory.DeliveryChannel;
import java.util.Map;
import java.util.Optional;

/**
 * What came of taking up one box.
 *
 * @param outcome of the attempt; empty if nothing was left to tell, or another sender took over
 * @param alerts of the notice, by level of the ladder
 * @param skipped alerts that were not told for want of a reason, by level
 */
public record Delivered(
    DeliveryChannel channel,
    Optional<NoticeId> notice,
    Optional<Attempt.Outcome> outcome,
    Map<String, Long> alerts,
    Map<String, Long> skipped) {
  static Delivered nothing(DeliveryChannel channel, Map<String, Long> skipped) {
    return new Delivered(channel, Optional.empty(), Optional.empty(), Map.of(), skipped);
  }
}
