package huiying.intake.contact.loop;

import huiying.intake.contact.RetainContacts;
import huiying.kit.loop.Loop;
import java.time.Duration;

/** Erases what has been kept long enough, some at a time. */
class RetentionLoop extends Loop {
  private static final int AT_ONCE = 200;

  private final RetainContacts retain;

  RetentionLoop(RetainContacts retain, Duration every) {
    super("retention", every);
    this.retain = retain;
  }

  @Override
  protected void look() {
    while (isRunning() && retain.erase(AT_ONCE)) {
      // until none is left
    }
  }
}
