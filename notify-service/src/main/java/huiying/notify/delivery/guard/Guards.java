package huiying.notify.delivery.guard;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes the guard of each channel from what the settings say under its name. */
@Component
public class Guards {
  private final CircuitBreakerRegistry breakers;
  private final BulkheadRegistry bulkheads;
  private final RateLimiterRegistry rates;
  private final TimeLimiterRegistry times;
  private final RetryRegistry retries;
  private final Duration giveUpAfter;

  @Autowired
  Guards(
      CircuitBreakerRegistry breakers,
      BulkheadRegistry bulkheads,
      RateLimiterRegistry rates,
      TimeLimiterRegistry times,
      RetryRegistry retries,
      PatienceProperties settings) {
    this(breakers, bulkheads, rates, times, retries, settings.giveUpAfter());
  }

  public Guards(
      CircuitBreakerRegistry breakers,
      BulkheadRegistry bulkheads,
      RateLimiterRegistry rates,
      TimeLimiterRegistry times,
      RetryRegistry retries,
      Duration giveUpAfter) {
    this.breakers = breakers;
    this.bulkheads = bulkheads;
    this.rates = rates;
    this.times = times;
    this.retries = retries;
    this.giveUpAfter = giveUpAfter;
  }

  /**
   * @param name of the Resilience4j instances; defaults hold for those that are not set
   */
  public Guard of(String name) {
    return new Guard(
        breakers.circuitBreaker(name),
        bulkheads.bulkhead(name),
        new Allowance(rates.rateLimiter(name)),
        new LimitedCalls(name, times.timeLimiter(name)),
        new RetryPatience(retries.retry(name).getRetryConfig(), giveUpAfter));
  }
}
