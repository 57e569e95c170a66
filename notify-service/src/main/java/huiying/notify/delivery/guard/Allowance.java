package huiying.notify.delivery.guard;

import io.github.resilience4j.ratelimiter.RateLimiter;

/**
 * So many calls in a while, of which some are promised but not yet made. A promise that is not used
 * costs nothing: whoever looks every second whether there is something to send uses up no calls.
 */
final class Allowance {
  private final RateLimiter limiter;
  private int promised;

  Allowance(RateLimiter limiter) {
    this.limiter = limiter;
  }

  /** A call to be made or given back; false while no more may be made. */
  synchronized boolean promise() {
    if (limiter.getMetrics().getAvailablePermissions() <= promised) {
      return false;
    }
    promised++;
    return true;
  }

  /** The promised call is made; there is always one left for it, so that this does not wait. */
  synchronized boolean use() {
    promised--;
    return limiter.acquirePermission();
  }

  synchronized void giveBack() {
    promised--;
  }
}
