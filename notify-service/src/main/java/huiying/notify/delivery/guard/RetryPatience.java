package huiying.notify.delivery.guard;

import huiying.notify.delivery.NotDelivered;
import huiying.notify.delivery.NotDelivered.Fault;
import huiying.notify.delivery.Patience;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * As a Resilience4j retry of the channel's name is set up: how often, and the pauses in between.
 * Resilience4j does not do the retrying: attempts and pauses are stored and outlive a restart,
 * which a retry in memory does not.
 *
 * @param retry its pauses grow, and have some chance in them until they reach the longest
 */
record RetryPatience(RetryConfig retry, Duration giveUpAfter) implements Patience {
  /** The least part of a pause: at its longest the interval function leaves nothing to chance. */
  private static final double LEAST = 0.8;

  @Override
  public int attempts() {
    return retry.getMaxAttempts();
  }

  @Override
  public Duration pauseAfter(int failures) {
    var busy = new NotDelivered(Fault.BUSY, "", null, null);
    var longest = retry.getIntervalBiFunction().apply(Math.max(failures, 1), Either.left(busy));
    return Duration.ofMillis((long) (longest * ThreadLocalRandom.current().nextDouble(LEAST, 1)));
  }
}
