package huiying.notify.delivery.guard;

import huiying.notify.delivery.NotDelivered;
import huiying.notify.delivery.NotDelivered.Fault;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes calls that take so long and no longer, each in a virtual thread. One that takes longer is
 * interrupted, which closes the socket that a virtual thread waits for.
 */
final class LimitedCalls {
  private final String name;
  private final TimeLimiter limiter;
  private final AtomicInteger running = new AtomicInteger();

  LimitedCalls(String name, TimeLimiter limiter) {
    this.name = name;
    this.limiter = limiter;
  }

  int running() {
    return running.get();
  }

  /**
   * @param ended what happens when the call's thread ends, which may be after this returns
   * @throws NotDelivered whatever goes wrong
   */
  void make(Runnable call, Runnable ended) {
    var task = new FutureTask<Void>(call, null);
    running.incrementAndGet();
    Thread.ofVirtual().name("send-" + name).start(() -> run(task, ended));
    try {
      limiter.executeFutureSupplier(() -> task);
    } catch (Exception | LinkageError e) {
      throw notDelivered(e);
    } finally {
      task.cancel(true); // a caller that is interrupted waits no longer, nor shall the call
    }
  }

  private void run(FutureTask<Void> task, Runnable ended) {
    try {
      task.run();
    } finally {
      ended.run();
      running.decrementAndGet();
    }
  }

  private static NotDelivered notDelivered(Throwable e) {
    return switch (e) {
      case NotDelivered known -> known;
      case TimeoutException _ -> new NotDelivered(Fault.AWAY, "It took too long", null, e);
      case InterruptedException _ -> {
        Thread.currentThread().interrupt();
        yield new NotDelivered(Fault.AWAY, "Interrupted", null, e);
      }
      default -> new NotDelivered(Fault.BUSY, "Not sent: " + e, null, e);
    };
  }
}
