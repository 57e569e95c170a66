package huiying.sla.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks again and again, on one thread of its own. */
@Component
class WatchLoop implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(WatchLoop.class);
  private static final long SECONDS_TO_END = 10;

  private final WatchDeadlines watch;
  private final WatchCalendar calendar;
  private final WatchProperties settings;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("watch").factory());
  private volatile long looked = System.nanoTime();
  private volatile boolean running;

  WatchLoop(
      WatchDeadlines watch,
      WatchCalendar calendar,
      WatchProperties settings,
      MeterRegistry meters) {
    this.watch = watch;
    this.calendar = calendar;
    this.settings = settings;
    Gauge.builder("huiying.watch.age", () -> (System.nanoTime() - looked) / 1e9)
        .description("Time since the watch last looked without a failure")
        .baseUnit("seconds")
        .register(meters);
  }

  @Override
  public void start() {
    running = true;
    var millis = settings.every().toMillis();
    var _ = thread.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      watch.look();
      calendar.look();
      looked = System.nanoTime();
    } catch (RuntimeException e) {
      LOG.warn("The watch looks again: {}", e.getMessage());
    } catch (Error e) {
      LOG.error("The watch looks again", e); // or nobody would look ever after
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.shutdown();
    try {
      if (!thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
