package huiying.intake.attachment.mongo;

import huiying.intake.attachment.Attachments;
import huiying.kit.loop.Loop;
import java.time.Duration;
import java.time.InstantSource;

/** Removes what uploads that failed left behind. */
class SweepFiles extends Loop {
  /** Longer than any upload takes, however slow its sender. */
  static final Duration AGE = Duration.ofDays(1);

  private static final Duration EVERY = Duration.ofMinutes(10);
  private static final int MOST = 100;

  private final Attachments attachments;
  private final InstantSource time;

  SweepFiles(Attachments attachments, InstantSource time) {
    super("attachment-sweep", EVERY);
    this.attachments = attachments;
    this.time = time;
  }

  @Override
  protected void look() {
    attachments.sweep(time.instant().minus(AGE), MOST);
  }
}
