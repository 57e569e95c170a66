package huiying.sla.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Holds the watch while this machine's clock and the store's differ by more than two seconds. */
@Component
class SkewGuard {
  private static final Logger LOG = LoggerFactory.getLogger(SkewGuard.class);
  private static final long MOST_MILLIS = 2_000;
  private static final Duration CHECK_EVERY = Duration.ofSeconds(5);

  private final PartitionBook book;
  private final InstantSource time;
  private volatile long skew;
  private volatile Instant checked = Instant.EPOCH;

  SkewGuard(PartitionBook book, InstantSource time, MeterRegistry meters) {
    this.book = book;
    this.time = time;
    Gauge.builder("huiying.clock.skew.seconds", this, guard -> guard.skew / 1000.0)
        .description("How far this machine's clock is ahead of the store's")
        .register(meters);
  }

  /** Asks the store every five seconds at the most. */
  boolean isTooLarge() {
    var now = time.instant();
    if (checked.isBefore(now.minus(CHECK_EVERY)) || checked.isAfter(now)) {
      skew = book.skewMillis();
      checked = now;
      if (isOff()) {
        LOG.error("Our clock is {} ms off the store's: no alarm is told until it is right", skew);
      }
    }
    return isOff();
  }

  private boolean isOff() {
    return Math.abs(skew) > MOST_MILLIS;
  }
}
