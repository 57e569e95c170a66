package huiying.intake.mailbox.imap;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after a failure: twice as long as before, up to a bound, and not in step. */
final class Backoff {
  static final Duration FIRST = Duration.ofSeconds(1);
  static final Duration MOST = Duration.ofMinutes(5);

  private final RandomGenerator random;
  private Duration next = FIRST;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /** Between half of the pause and the whole. */
  Duration next() {
    var pause = next;
    var doubled = next.multipliedBy(2);
    next = doubled.compareTo(MOST) > 0 ? MOST : doubled;
    return Duration.ofMillis(pause.toMillis() / 2 + random.nextLong(pause.toMillis() / 2));
  }

  void reset() {
    next = FIRST;
  }
}
