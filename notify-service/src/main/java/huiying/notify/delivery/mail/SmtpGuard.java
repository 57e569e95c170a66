package huiying.notify.delivery.mail;

import huiying.notify.delivery.NotDelivered;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keeps a sick mail server from making us sick: few calls at a time, none for too long, none at all
 * for a while after many failures. Retrying is not done here: attempts are written down and
 * repeated with pauses, over restarts too.
 */
@Component
class SmtpGuard implements DisposableBean {
  private static final String NAME = "smtp";

  private final CircuitBreaker breaker;
  private final Bulkhead bulkhead;
  private final TimeLimiter limiter;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  SmtpGuard(
      CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads, TimeLimiterRegistry limiters) {
    this.breaker = breakers.circuitBreaker(NAME);
    this.bulkhead = bulkheads.bulkhead(NAME);
    this.limiter = limiters.timeLimiter(NAME);
  }

  /** A pass for one call, to be closed; empty while none is to be made. */
  Optional<Pass> enter() {
    if (!bulkhead.tryAcquirePermission()) {
      return Optional.empty();
    }
    if (!breaker.tryAcquirePermission()) {
      bulkhead.releasePermission();
      return Optional.empty();
    }
    return Optional.of(new Pass());
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }

  /** For one call at the most. */
  final class Pass implements AutoCloseable {
    private boolean used;

    /**
     * @throws NotDelivered whatever goes wrong
     */
    void call(Runnable send) {
      used = true;
      var start = breaker.getCurrentTimestamp();
      try {
        limiter.executeFutureSupplier(() -> threads.submit(send));
        breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
      } catch (Exception e) {
        breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
        throw notDelivered(e);
      }
    }

    private static NotDelivered notDelivered(Exception e) {
      return switch (e) {
        case NotDelivered known -> known;
        case TimeoutException _ -> new NotDelivered("The mail server took too long", e);
        case InterruptedException _ -> {
          Thread.currentThread().interrupt();
          yield new NotDelivered("Interrupted", e);
        }
        default -> new NotDelivered(String.valueOf(e.getMessage()), e);
      };
    }

    @Override
    public void close() {
      if (!used) {
        breaker.releasePermission();
      }
      bulkhead.onComplete();
    }
  }
}
