package huiying.notify.delivery.mail;

import huiying.notify.delivery.NotDelivered;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.util.concurrent.Callable;
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

  boolean isClosedOrTrying() {
    return breaker.getState() != CircuitBreaker.State.OPEN
        && breaker.getState() != CircuitBreaker.State.FORCED_OPEN;
  }

  /**
   * @throws NotDelivered whatever goes wrong
   */
  void call(Runnable send) {
    Callable<Object> limited =
        () -> limiter.executeFutureSupplier(() -> threads.submit(Executors.callable(send)));
    try {
      bulkhead.executeCallable(() -> breaker.executeCallable(limited));
    } catch (NotDelivered e) {
      throw e;
    } catch (CallNotPermittedException | BulkheadFullException e) {
      throw new NotDelivered("Held back: " + e.getMessage(), e);
    } catch (TimeoutException e) {
      throw new NotDelivered("The mail server took too long", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotDelivered("Interrupted", e);
    } catch (Exception e) {
      throw new NotDelivered(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
