package huiying.sla.limit;

import java.time.Instant;

/**
 * A line on which a limit is counted, marked in days (of the epoch) or in milliseconds. An interval
 * is open at its beginning and closed at its end, so the day of a start never counts.
 */
interface Scale {
  /** Where {@code instant} lies on it. */
  long at(Instant instant);

  /** The first mark with so much that counts between {@code from} and it. */
  long advance(long from, long amount);

  /** How much that counts lies after {@code from} up to and with {@code to}; never negative. */
  long between(long from, long to);
}
