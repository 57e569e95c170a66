package huiying.notify.delivery.loop;

import huiying.notify.alert.metrics.AlertMeters;
import huiying.notify.delivery.Attempt.Outcome;
import huiying.notify.delivery.Carrier;
import huiying.notify.delivery.DeliverNotices;
import huiying.notify.delivery.Delivered;
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

  private final DeliverNotices deliver;
  private final List<Carrier> carriers;
  private final LoopBell bell;
  private final AlertMeters meters;
  private final DeliveryProperties settings;
  private final List<Thread> workers = new ArrayList<>();
  private volatile boolean running;

  DeliveryLoop(
      DeliverNotices deliver,
      List<Carrier> carriers,
      LoopBell bell,
      AlertMeters meters,
      DeliveryProperties settings) {
    this.deliver = deliver;
    this.carriers = carriers;
    this.bell = bell;
    this.meters = meters;
    this.settings = settings;
  }

  /** Each delivery channel has workers of its own: a slow one holds up no other. */
  @Override
  public synchronized void start() {
    running = true;
    for (var carrier : carriers) {
      for (var i = 1; i <= settings.workers(); i++) {
        var name = "%s-%d".formatted(carrier.channel().name().toLowerCase(Locale.ROOT), i);
        workers.add(Thread.ofVirtual().name(name).start(() -> work(carrier)));
      }
    }
  }

  private void work(Carrier carrier) {
    try {
      while (running) {
        var heard = bell.doze().rings();
        var delivered = deliverNext(carrier);
        delivered.ifPresent(this::record);
        if (delivered.isEmpty()) {
          bell.doze().await(heard, settings.poll());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<Delivered> deliverNext(Carrier carrier) {
    try {
      return deliver.next(carrier);
    } catch (RuntimeException e) {
      LOG.warn("Delivering goes on in a moment: {}", e.getMessage());
      return Optional.empty();
    } catch (Error e) {
      LOG.error("Delivering goes on in a moment", e); // or the worker would be gone for good
      return Optional.empty();
    }
  }

  private void record(Delivered delivered) {
    delivered
        .skipped()
        .forEach((level, count) -> meters.count(level, delivered.channel(), "skipped", count));
    delivered.outcome().ifPresent(outcome -> record(delivered, outcome));
  }

  private void record(Delivered delivered, Outcome outcome) {
    var word = outcome.name().toLowerCase(Locale.ROOT);
    delivered
        .alerts()
        .forEach((level, count) -> meters.count(level, delivered.channel(), word, count));
    var notice = delivered.notice().orElseThrow();
    switch (outcome) {
      case SENT -> {}
      case RETRIED -> LOG.warn("Notice {} was not delivered and is tried again", notice);
      case FAILED -> LOG.error("Notice {} was not delivered, for good", notice);
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
