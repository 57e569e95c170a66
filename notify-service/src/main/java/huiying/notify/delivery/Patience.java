package huiying.notify.delivery;

import java.time.Duration;
import java.util.List;

/**
 * How long senders try.
 *
 * @param pauses after the first failure, the second, and so on; the last is kept to
 * @param attempts after so many an alert whose address is refused has failed for good
 * @param lease longer than an attempt can take; a sender that is silent for longer is taken for
 *     dead
 */
public record Patience(List<Duration> pauses, int attempts, Duration lease) {
  /**
   * @throws IllegalArgumentException if there is no pause
   */
  public Patience {
    pauses = List.copyOf(pauses);
    if (pauses.isEmpty()) {
      throw new IllegalArgumentException("At least one pause between attempts is needed");
    }
  }

  Duration after(int failures) {
    return pauses.get(Math.min(Math.max(failures, 1), pauses.size()) - 1);
  }
}
