package huiying.intake.imports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How long after its receipt by the platform a message reached us: how many messages by whole days.
 *
 * @param days messages by days late, from 0; the last place stands for so many days or more
 * @param longest of all
 */
public record Lags(List<Integer> days, Duration longest) {
  private static final int MOST_DAYS = 60;

  static final Lags NONE = new Lags(Collections.nCopies(MOST_DAYS + 1, 0), Duration.ZERO);

  /**
   * @param lag negative if the platform's clock is ahead of ours, which counts as none
   */
  Lags plus(Duration lag) {
    var counted = new ArrayList<>(days);
    var day = (int) Math.clamp(lag.toDays(), 0, MOST_DAYS);
    counted.set(day, counted.get(day) + 1);
    return new Lags(List.copyOf(counted), lag.compareTo(longest) > 0 ? lag : longest);
  }

  /** In whole days; empty if there are no messages. */
  public Optional<Integer> median() {
    long half = (days.stream().mapToLong(Integer::longValue).sum() + 1) / 2;
    long seen = 0;
    for (int day = 0; day < days.size() && half > 0; day++) {
      seen += days.get(day);
      if (seen >= half) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }
}
