package huiying.kit.outbox;

import huiying.contracts.wire.Envelope;
import huiying.kit.kafka.WhenTopicsReady;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Sends what the outbox holds, then takes it out. One thread does it all, so that what one document
 * has to say goes out in order; it always reads the document anew and sends all that is there,
 * since the caller who changed it last need not be the one who calls first.
 *
 * <p>A crash between sending and taking out repeats events, with the same ids; it loses none.
 */
public final class OutboxRelay implements WhenTopicsReady, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

  /** Returns when Kafka has all of it, in order; throws if it has not. */
  @FunctionalInterface
  interface Sender {
    void send(String topic, List<Envelope> events);
  }

  private final Outbox outbox;
  private final UnsentDocuments documents;
  private final Sender sender;
  private final OutboxProperties settings;
  private final BlockingQueue<String> changed;
  private final Thread thread;
  private volatile boolean stopping;
  private volatile int waiting;

  OutboxRelay(Outbox outbox, UnsentDocuments documents, Sender sender, OutboxProperties settings) {
    this.outbox = outbox;
    this.documents = documents;
    this.sender = sender;
    this.settings = settings;
    this.changed = new ArrayBlockingQueue<>(settings.queue());
    this.thread = Thread.ofPlatform().name("outbox-" + outbox.topic()).unstarted(this::run);
  }

  /**
   * Says that this document has something unsent. Never blocks; a full queue is left to the sweep.
   */
  public void changed(String id) {
    var _ = changed.offer(id);
  }

  /** How many documents are known to wait, at most 100,000; for the metric. */
  public int waiting() {
    return Math.max(changed.size(), waiting);
  }

  @Override
  public void topicsReady() {
    thread.start();
  }

  private void run() {
    while (!stopping) {
      try {
        documents.ensureIndex();
        relayUntilFailure();
      } catch (RuntimeException e) {
        if (!stopping) {
          LOG.warn("The relay tries again: {}", e.getMessage());
          countWaiting();
          pause();
        }
      }
    }
  }

  /** While Kafka is away the queue tells little: the sweep will find what did not fit into it. */
  private void countWaiting() {
    try {
      waiting = documents.count();
    } catch (RuntimeException e) {
      LOG.debug("Cannot count what waits: {}", e.getMessage());
    }
  }

  private void relayUntilFailure() {
    var sweepAt = System.nanoTime();
    while (!stopping) {
      if (System.nanoTime() - sweepAt >= 0) {
        sweep();
        sweepAt = System.nanoTime() + settings.sweep().toNanos();
      }
      send(documents.of(nextChanged()));
    }
  }

  private void sweep() {
    Map<String, List<Announcement>> left;
    do {
      left = documents.any(settings.batch());
      waiting = Math.max(waiting, left.size());
      send(left);
    } while (left.size() == settings.batch() && !stopping);
    waiting = 0;
  }

  private Set<String> nextChanged() {
    var ids = new LinkedHashSet<String>();
    try {
      var first = changed.poll(settings.sweep().toMillis(), TimeUnit.MILLISECONDS);
      if (first != null) {
        ids.add(first);
        changed.drainTo(ids, settings.batch() - 1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
    return ids;
  }

  private void send(Map<String, List<Announcement>> unsent) {
    var envelopes = new ArrayList<Envelope>();
    unsent.forEach((id, waits) -> waits.forEach(one -> envelopes.add(one.envelope(id, outbox))));
    if (!envelopes.isEmpty()) {
      sender.send(outbox.topic(), envelopes);
    }
    documents.clear(unsent);
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }

  /** Lets the batch under way end; what is left is sent by the next life. */
  @Override
  public void destroy() throws InterruptedException {
    stopping = true;
    thread.interrupt();
    if (thread.isAlive()) {
      thread.join(Duration.ofSeconds(10));
    }
  }
}
