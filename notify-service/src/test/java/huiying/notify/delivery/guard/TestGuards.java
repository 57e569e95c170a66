package huiying.notify.delivery.guard;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.time.Duration;

/** Guards that give up after four failures, and try again a second later. */
public final class TestGuards {
  private TestGuards() {}

  public static Guard guard() {
    return guard(Duration.ofSeconds(30), 100);
  }

  /**
   * @param longest that a call may take
   * @param rate calls in an hour
   */
  public static Guard guard(Duration longest, int rate) {
    return guards(longest, rate).of("test");
  }

  public static Guards guards() {
    return guards(Duration.ofSeconds(30), 100);
  }

  private static Guards guards(Duration longest, int rate) {
    var breaker =
        CircuitBreakerConfig.custom()
            .minimumNumberOfCalls(4)
            .slidingWindowSize(4)
            .waitDurationInOpenState(Duration.ofSeconds(1))
            .permittedNumberOfCallsInHalfOpenState(1)
            .automaticTransitionFromOpenToHalfOpenEnabled(true)
            .build();
    var bulkhead =
        BulkheadConfig.custom().maxConcurrentCalls(4).maxWaitDuration(Duration.ZERO).build();
    var limit =
        RateLimiterConfig.custom()
            .limitForPeriod(rate)
            .limitRefreshPeriod(Duration.ofHours(1))
            .timeoutDuration(Duration.ZERO)
            .build();
    var retry =
        RetryConfig.custom()
            .maxAttempts(8)
            .intervalFunction(
                IntervalFunction.ofExponentialRandomBackoff(
                    Duration.ofSeconds(30), 2, 0.5, Duration.ofMinutes(30)))
            .build();
    return new Guards(
        CircuitBreakerRegistry.of(breaker),
        BulkheadRegistry.of(bulkhead),
        RateLimiterRegistry.of(limit),
        TimeLimiterRegistry.of(TimeLimiterConfig.custom().timeoutDuration(longest).build()),
        RetryRegistry.of(retry),
        Duration.ofHours(72));
  }
}
