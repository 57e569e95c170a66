package huiying.intake.imports.loop;

import huiying.intake.imports.SweepUploads;
import huiying.kit.loop.Loop;
import java.time.Duration;

/** Removes what uploads that failed left behind. */
class UploadSweepLoop extends Loop {
  private static final Duration EVERY = Duration.ofMinutes(10);
  private static final int MOST = 100;

  private final SweepUploads sweepUploads;

  UploadSweepLoop(SweepUploads sweepUploads) {
    super("import-sweep", EVERY);
    this.sweepUploads = sweepUploads;
  }

  @Override
  protected void look() {
    sweepUploads.sweep(MOST);
  }
}
