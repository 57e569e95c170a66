package huiying.sla.watch;

import java.time.Instant;

/**
 * What must be folded before alarms may fire: a reply made in time shall not be overtaken by its
 * own breach. Caught up to {@code asOf} means that {@code processed} has reached {@code end}, an
 * end offset that was asked for after {@code asOf}. It stays fixed while records keep pouring in.
 */
record CatchUp(Instant asOf, long end) {
  static final CatchUp NONE = new CatchUp(Instant.MIN, Long.MAX_VALUE);

  boolean isReachedBy(long processed) {
    return processed >= end;
  }
}
