package huiying.sla.report.loop;

import huiying.sla.calendar.WorkingCalendar;
import huiying.sla.report.KeepRollUps;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Counts anew what changed, on one thread of its own, so that reports find it done. */
@Component
class RollUpLoop implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RollUpLoop.class);
  private static final long SECONDS_TO_END = 10;

  private final KeepRollUps keep;
  private final RollUpProperties settings;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("roll-ups").factory());
  private volatile boolean running;

  RollUpLoop(KeepRollUps keep, RollUpProperties settings) {
    this.keep = keep;
    this.settings = settings;
  }

  @Override
  public void start() {
    running = true;
    var millis = settings.every().toMillis();
    var _ = thread.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      keep.catchUp(WorkingCalendar.FIRST, WorkingCalendar.LAST, settings.days());
    } catch (RuntimeException e) {
      LOG.warn("Roll-ups are brought up to date later: {}", e.getMessage());
    } catch (Error e) {
      LOG.error("Roll-ups are brought up to date later", e); // or nobody would look ever after
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
