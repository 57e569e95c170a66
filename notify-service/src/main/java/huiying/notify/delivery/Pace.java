package huiying.notify.delivery;

import java.time.Duration;

/**
 * How often one person is told.
 *
 * @param window between two notices by the same means; zero or more
 * @param mostPerDay notices by the same means on one day; what is over waits for the next morning
 *     of duty
 * @param lease longer than an attempt can take; a sender that is silent for longer is taken for
 *     dead
 */
public record Pace(Duration window, int mostPerDay, Duration lease) {}
