package huiying.sla.clock.metrics;

import huiying.sla.clock.TrackedMessages;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Messages that no limit applies to: somebody must look at them, or at the catalogue. */
@Component
class CountWithoutLimit {
  private static final Duration EVERY = Duration.ofSeconds(30);

  private final TrackedMessages messages;
  private final InstantSource time;
  private Instant counted = Instant.EPOCH;
  private double count = Double.NaN;

  CountWithoutLimit(TrackedMessages messages, InstantSource time, MeterRegistry meters) {
    this.messages = messages;
    this.time = time;
    Gauge.builder("huiying.messages.without.limit", this, CountWithoutLimit::count)
        .description("Messages that no limit applies to")
        .strongReference(true)
        .register(meters);
  }

  /** Asks the store every half minute at the most; not a number while it does not answer. */
  private synchronized double count() {
    var now = time.instant();
    if (counted.isAfter(now) || counted.plus(EVERY).isBefore(now)) {
      counted = now;
      count = ask();
    }
    return count;
  }

  private double ask() {
    try {
      return messages.countWithoutLimit();
    } catch (RuntimeException e) {
      return Double.NaN;
    }
  }
}
