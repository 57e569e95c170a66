package huiying.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts wrong secrets, by name or by address, in a window that begins with the first; too many
 * shut the door until the window ends. Of more than {@link #REMEMBERED} the eldest is forgotten.
 */
final class WrongAttempts {
  static final int REMEMBERED = 10_000;

  private record Counted(int times, Instant until) {}

  private final Map<String, Counted> counts =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Counted> eldest) {
          return size() > REMEMBERED;
        }
      };
  private final int most;
  private final Duration window;
  private final InstantSource time;

  WrongAttempts(int most, Duration window, InstantSource time) {
    this.most = most;
    this.window = window;
    this.time = time;
  }

  synchronized void add(String who) {
    var now = time.instant();
    counts.merge(
        who,
        new Counted(1, now.plus(window)),
        (before, first) ->
            now.isBefore(before.until()) ? new Counted(before.times() + 1, before.until()) : first);
  }

  synchronized void forget(String who) {
    counts.remove(who);
  }

  /** How long it is still shut; zero if it is open. */
  synchronized Duration shutFor(String who) {
    var counted = counts.get(who);
    var now = time.instant();
    return counted == null || counted.times() < most || !now.isBefore(counted.until())
        ? Duration.ZERO
        : Duration.between(now, counted.until());
  }
}
