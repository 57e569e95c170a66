package huiying.kit.audit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many callers, one thread that writes: it takes whatever waits, so that under load one write
 * serves hundreds of callers. What cannot be written waits until it can; only the end of the
 * process takes it away.
 */
public final class AuditTrail implements Audit, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

  /** Entries in one write. */
  static final int GROUP = 500;

  private static final Duration IDLE = Duration.ofMillis(250);
  private static final Duration TELL_EVERY = Duration.ofMinutes(10);
  private static final Duration TO_END = Duration.ofSeconds(10);

  private record Waiting(Noted noted, CompletableFuture<Void> safe) {}

  private final ChainWriter writer;
  private final InstantSource time;
  private final AuditProperties settings;
  private final BlockingQueue<Waiting> queue;
  private final List<Waiting> group = new ArrayList<>();
  private final Thread thread;

  private volatile boolean away;
  private volatile boolean stopping;
  private volatile long endAt;
  private final AtomicLong written = new AtomicLong();
  private volatile Head head = Head.BEFORE_FIRST;
  private volatile int inHand;

  public AuditTrail(
      AuditEntries entries, Chain chain, InstantSource time, AuditProperties settings) {
    this.writer = new ChainWriter(entries, chain);
    this.time = time;
    this.settings = settings;
    this.queue = new ArrayBlockingQueue<>(settings.queue());
    this.thread = Thread.ofPlatform().name("audit").unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** While the store is known to be away nobody waits longer than until the next try. */
  @Override
  public void note(Act act) {
    var safe = put(act);
    var patience = away ? settings.retry() : settings.patience();
    try {
      safe.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new AuditAway("The audit has not been written in time", e);
    } catch (ExecutionException e) {
      throw new AuditAway("The audit cannot be written", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AuditAway("Interrupted while the audit was written", e);
    }
  }

  /**
   * Notes an act without waiting, for what was refused or has failed.
   *
   * @throws AuditAway if too many wait already
   */
  public void noteSoon(Act act) {
    var _ = put(act);
  }

  private CompletableFuture<Void> put(Act act) {
    var waiting = new Waiting(new Noted(time.instant(), act), new CompletableFuture<>());
    if (stopping || !queue.offer(waiting)) {
      throw new AuditAway("Too much waits for the audit already");
    }
    return waiting.safe();
  }

  private void run() {
    var tellAt = System.nanoTime();
    while (!stopping || (waiting() > 0 && System.nanoTime() - endAt < 0)) {
      try {
        take();
        write();
        away = false;
        if (System.nanoTime() - tellAt >= 0) {
          tell();
          tellAt = System.nanoTime() + TELL_EVERY.toNanos();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      } catch (RuntimeException | Error e) { // whatever it is, the next turn may go well
        sayAway(e);
        pause();
      }
    }
    tell();
    if (waiting() > 0) {
      LOG.error("{} audit entries were not stored before the end", waiting());
    }
  }

  private void take() throws InterruptedException {
    if (group.isEmpty()) {
      var first = queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
      if (first != null) {
        group.add(first);
      }
    }
    queue.drainTo(group, GROUP - group.size());
    inHand = group.size();
  }

  private void write() {
    if (group.isEmpty()) {
      var _ = writer.end();
    } else {
      var safe = group.subList(0, writer.append(group.stream().map(Waiting::noted).toList()));
      written.addAndGet(safe.size());
      safe.forEach(one -> one.safe().complete(null));
      safe.clear();
      inHand = group.size();
    }
    head = writer.furthest();
    writer.keepHead(); // nobody waits for it: the chain may be ahead of the head
  }

  private void sayAway(Throwable e) {
    if (!away) {
      LOG.warn("The audit cannot be written and is tried again: {}", e.getMessage());
    }
    away = true;
  }

  private void tell() {
    if (head.number() > 0) {
      LOG.info("Audit head {} {}", head.number(), head.hash());
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(settings.retry().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Entries are being written, or would be if there were any. */
  public boolean isWriting() {
    return thread.isAlive() && !away;
  }

  /** How many entries this process has written. */
  public long written() {
    return written.get();
  }

  /** How many wait to be written. */
  public int waiting() {
    return queue.size() + inHand;
  }

  /** The end of the chain as far as this process knows. */
  public Head head() {
    return head;
  }

  /** Takes nothing more and writes what waits, for ten seconds at most. */
  @Override
  public void close() {
    endAt = System.nanoTime() + TO_END.toNanos();
    stopping = true;
    try {
      thread.join(TO_END.plus(IDLE));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
