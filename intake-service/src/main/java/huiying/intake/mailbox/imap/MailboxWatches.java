package huiying.intake.mailbox.imap;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/** All mailboxes, watched while the service runs. */
class MailboxWatches implements SmartLifecycle {
  private final List<MailboxWatch> watches;
  private volatile boolean running;

  MailboxWatches(List<MailboxWatch> watches) {
    this.watches = List.copyOf(watches);
  }

  @Override
  public void start() {
    running = true;
    watches.forEach(MailboxWatch::start);
  }

  @Override
  public void stop() {
    running = false;
    watches.forEach(MailboxWatch::stop);
    try {
      for (var watch : watches) {
        watch.awaitEnd();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
