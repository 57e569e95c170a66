package huiying.notify.delivery.guard;

import huiying.notify.delivery.Carrier.Turn;
import huiying.notify.delivery.NotDelivered;
import huiying.notify.delivery.NotDelivered.Fault;
import huiying.notify.delivery.Notice;
import huiying.notify.delivery.Patience;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets few calls through at a time, so many in a while, none for too long, and none at all for a
 * while after many failures.
 */
public final class Guard {
  private final CircuitBreaker breaker;
  private final Bulkhead bulkhead;
  private final Allowance allowance;
  private final LimitedCalls calls;
  private final Patience patience;

  Guard(
      CircuitBreaker breaker,
      Bulkhead bulkhead,
      Allowance allowance,
      LimitedCalls calls,
      Patience patience) {
    this.breaker = breaker;
    this.bulkhead = bulkhead;
    this.allowance = allowance;
    this.calls = calls;
    this.patience = patience;
  }

  public Patience patience() {
    return patience;
  }

  /** How many calls have not come back: those that were given up but hang on are among them. */
  public int running() {
    return calls.running();
  }

  /**
   * A turn for one call; empty while none is to be made.
   *
   * @param send what the turn does, at most once and in a thread of its own; it must end soon after
   *     that thread is interrupted, and keeps its place in the bulkhead until then
   */
  public Optional<Turn> turn(Consumer<Notice> send) {
    if (!bulkhead.tryAcquirePermission()) {
      return Optional.empty();
    }
    if (!breaker.tryAcquirePermission()) {
      bulkhead.releasePermission();
      return Optional.empty();
    }
    if (!allowance.promise()) {
      breaker.releasePermission();
      bulkhead.releasePermission();
      return Optional.empty();
    }
    return Optional.of(new GuardedTurn(send));
  }

  private final class GuardedTurn implements Turn {
    private final Consumer<Notice> send;
    private boolean used;

    GuardedTurn(Consumer<Notice> send) {
      this.send = send;
    }

    @Override
    public void send(Notice notice) {
      if (used) {
        throw new IllegalStateException("A turn is for one notice");
      }
      used = true;
      allowance.use();
      var start = breaker.getCurrentTimestamp();
      try {
        calls.make(() -> send.accept(notice), bulkhead::onComplete);
        breaker.onSuccess(since(start), breaker.getTimestampUnit());
      } catch (NotDelivered e) {
        if (e.fault() == Fault.REFUSED) { // who refuses one notice is well
          breaker.onSuccess(since(start), breaker.getTimestampUnit());
        } else {
          breaker.onError(since(start), breaker.getTimestampUnit(), e);
        }
        throw e;
      }
    }

    private long since(long start) {
      return breaker.getCurrentTimestamp() - start;
    }

    @Override
    public void close() {
      if (!used) {
        used = true;
        allowance.giveBack();
        breaker.releasePermission();
        bulkhead.releasePermission();
      }
    }
  }
}
