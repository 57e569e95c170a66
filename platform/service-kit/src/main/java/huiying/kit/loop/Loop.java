package huiying.kit.loop;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks again and again, on one thread of its own, as long as the service runs. A look that fails
 * is said in the log and followed by the next.
 */
public abstract class Loop implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
  private static final long SECONDS_TO_END = 10;

  private final String name;
  private final Duration pause;
  private final ScheduledExecutorService thread;
  private volatile boolean running;

  /**
   * @param name of the thread, and in the log
   * @param pause between the end of one look and the beginning of the next; at least 1 ms
   */
  protected Loop(String name, Duration pause) {
    this.name = name;
    this.pause = pause;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(name).factory());
  }

  /** One look; may throw. */
  protected abstract void look();

  @Override
  public void start() {
    running = true;
    var millis = pause.toMillis();
    var _ = thread.scheduleWithFixedDelay(this::tryToLook, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void tryToLook() {
    try {
      look();
    } catch (RuntimeException e) {
      LOG.warn("The loop {} looks again: {}", name, e.getMessage());
    } catch (Error e) {
      LOG.error("The loop {} looks again", name, e); // or nobody would look ever after
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
