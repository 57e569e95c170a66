package huiying.intake.life.loop;

import huiying.intake.life.RunErrands;
import huiying.kit.loop.Loop;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Runs the errands that wait, soon after they came up. */
@Component
class ErrandLoop extends Loop {
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final RunErrands errands;

  ErrandLoop(RunErrands errands) {
    super("errands", PAUSE);
    this.errands = errands;
  }

  @Override
  protected void look() {
    errands.run();
  }
}
