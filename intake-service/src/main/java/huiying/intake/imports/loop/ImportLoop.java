package huiying.intake.imports.loop;

import huiying.intake.imports.RunImports;
import huiying.kit.loop.Loop;
import java.time.Duration;

/** Runs whatever import waits. */
class ImportLoop extends Loop {
  private final RunImports runImports;
  private boolean tidy;

  ImportLoop(RunImports runImports, Duration every) {
    super("imports", every);
    this.runImports = runImports;
  }

  @Override
  protected void look() {
    if (!tidy) {
      runImports.tidy();
      tidy = true;
    }
    while (isRunning() && runImports.runNext(this::isRunning)) {
      // until none is left
    }
  }
}
