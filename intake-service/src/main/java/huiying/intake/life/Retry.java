package huiying.intake.life;

import huiying.intake.message.StaleMessage;
import java.util.function.Supplier;

/** Reads and decides again when another writer was quicker. */
final class Retry {
  /** Each attempt loses only to a writer who won, so a handful outlasts any real crowd. */
  private static final int ATTEMPTS = 5;

  private Retry() {}

  /**
   * @throws StaleMessage if others are quicker again and again
   */
  static <T> T whileStale(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (StaleMessage e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
