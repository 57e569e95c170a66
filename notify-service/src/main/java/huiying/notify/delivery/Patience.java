package huiying.notify.delivery;

import java.time.Duration;

/** How long a notice is tried. */
public interface Patience {
  /** After so many attempts that the other side answered in vain, it has failed. */
  int attempts();

  /** After so long it has failed even if the other side was never reached. */
  Duration giveUpAfter();

  /**
   * How long to wait, with some chance in it, so that many do not come back at the same moment.
   *
   * @param failures so far, from 1
   */
  Duration pauseAfter(int failures);
}
