package huiying.intake.matter.loop;

import huiying.intake.matter.CompareMessages;
import huiying.kit.loop.Loop;
import java.time.Duration;

/** Compares new messages until there are none. */
class CompareLoop extends Loop {
  private final CompareMessages compare;

  CompareLoop(CompareMessages compare, Duration every) {
    super("compare-messages", every);
    this.compare = compare;
  }

  @Override
  protected void look() {
    while (isRunning() && compare.compareNext()) {
      // until none is left
    }
  }
}
