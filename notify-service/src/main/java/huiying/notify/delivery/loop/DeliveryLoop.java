package huiying.notify.delivery.loop;

import huiying.notify.alert.metrics.AlertMeters;
import huiying.notify.delivery.DeliverAlerts;
import huiying.notify.delivery.DeliverAlerts.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A few workers that deliver while there is something, and doze while there is nothing. */
@Component
class DeliveryLoop implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);
  private static final Duration TO_END = Duration.ofSeconds(10);

  private final DeliverAlerts deliver;
  private final LoopBell bell;
  private final AlertMeters meters;
  private final DeliveryProperties settings;
  private final List<Thread> workers = new ArrayList<>();
  private volatile boolean running;

  DeliveryLoop(
      DeliverAlerts deliver, LoopBell bell, AlertMeters meters, DeliveryProperties settings) {
    this.deliver = deliver;
    this.bell = bell;
    this.meters = meters;
    this.settings = settings;
  }

  @Override
  public synchronized void start() {
    running = true;
    for (var i = 1; i <= settings.workers(); i++) {
      workers.add(Thread.ofVirtual().name("delivery-" + i).start(this::work));
    }
  }

  private void work() {
    try {
      while (running) {
        var heard = bell.doze().rings();
        var attempt = deliverNext();
        attempt.ifPresent(this::record);
        if (attempt.isEmpty()) {
          bell.doze().await(heard, settings.poll());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<Attempt> deliverNext() {
    try {
      return deliver.next();
    } catch (RuntimeException e) {
      LOG.warn("Delivering goes on in a moment: {}", e.getMessage());
      return Optional.empty();
    } catch (Error e) {
      LOG.error("Delivering goes on in a moment", e); // or the worker would be gone for good
      return Optional.empty();
    }
  }

  private void record(Attempt attempt) {
    meters.count(attempt.alert(), attempt.outcome().name().toLowerCase(Locale.ROOT));
    switch (attempt.outcome()) {
      case SENT, SKIPPED, OVERTAKEN -> {}
      case RETRIED ->
          LOG.warn("Alert {} was not delivered and is tried again", attempt.alert().id());
      case FAILED -> LOG.error("Alert {} was not delivered, for good", attempt.alert().id());
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    bell.ring();
    var until = Instant.now().plus(TO_END); // for all of them together
    try {
      for (var worker : workers) {
        if (!worker.join(Duration.between(Instant.now(), until))) {
          worker.interrupt();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    workers.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
