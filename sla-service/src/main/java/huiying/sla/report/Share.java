package huiying.sla.report;

import huiying.kit.access.Reach;
import org.jspecify.annotations.Nullable;

/** Which of the numbers somebody may read: those of the own departments, or all. */
final class Share {
  private Share() {}

  /**
   * @param accused that the messages are about in confidence; null for none
   */
  static boolean isIn(Reach reach, @Nullable String department, @Nullable String accused) {
    return reach.everything() || (reach.names(department) && !reach.names(accused));
  }
}
