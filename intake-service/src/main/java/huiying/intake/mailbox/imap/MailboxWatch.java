package huiying.intake.mailbox.imap;

import huiying.intake.mailbox.EmptyInbox;
import huiying.intake.mailbox.Looked;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one mailbox empty, on a thread of its own, as long as the service runs. Where anything
 * fails it closes the connection, waits longer each time, and begins again.
 */
final class MailboxWatch {
  private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);

  /** Less than any server waits before it hangs up. */
  private static final Duration LONGEST_IDLE = Duration.ofMinutes(9);

  private static final int SECONDS_TO_END = 10;

  private final MailboxSettings settings;
  private final EmptyInbox emptying;
  private final InstantSource time;
  private final Backoff backoff = new Backoff(RandomGenerator.getDefault());
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable ImapInbox open;

  MailboxWatch(MailboxSettings settings, EmptyInbox emptying, InstantSource time) {
    this.settings = settings;
    this.emptying = emptying;
    this.time = time;
    this.thread = Thread.ofPlatform().name("mailbox-" + settings.name()).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  private void run() {
    while (!isStopping()) {
      try {
        watch();
      } catch (RuntimeException e) {
        pauseAfter(e);
      } catch (Error e) {
        LOG.error("Mailbox {} is opened again", settings.name(), e); // or nobody ever would
        pauseAfter(e);
      }
    }
  }

  private void watch() {
    try (var inbox = ImapInbox.open(settings, time)) {
      open = inbox;
      while (!isStopping()) {
        var looked = emptying.look(inbox, this::isStopping);
        backoff.reset();
        await(inbox, looked);
      }
    } finally {
      open = null;
    }
  }

  /**
   * Only an empty mailbox can be left to the server's news: what comes during a look is told then,
   * and what is to be tried again is no news.
   */
  private void await(ImapInbox inbox, Looked looked) {
    if (isStopping() || looked == Looked.ALL_TAKEN) {
      return;
    }
    if (looked == Looked.NOTHING && inbox.canIdle()) {
      inbox.idle(LONGEST_IDLE);
    } else {
      pause(settings.poll());
    }
  }

  private void pauseAfter(Throwable e) {
    if (!isStopping()) {
      var pause = backoff.next();
      LOG.warn("Mailbox {} is opened again in {}: {}", settings.name(), pause, String.valueOf(e));
      pause(pause);
    }
  }

  private void pause(Duration pause) {
    try {
      var _ = stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      stopped.countDown();
    }
  }

  private boolean isStopping() {
    return stopped.getCount() == 0;
  }

  /** Asks it to end; the letter under way is finished if it takes no longer than ten seconds. */
  void stop() {
    stopped.countDown();
    call(ImapInbox::wake);
  }

  void awaitEnd() throws InterruptedException {
    for (int second = 0; second < SECONDS_TO_END && thread.isAlive(); second++) {
      if (!thread.join(Duration.ofSeconds(1))) {
        call(ImapInbox::wake); // it may have begun to wait just then
      }
    }
    thread.interrupt();
    call(ImapInbox::abort);
  }

  /** From a thread of its own: a server that does not answer must not hold us. */
  private void call(Consumer<ImapInbox> what) {
    var inbox = open;
    if (inbox != null) {
      Thread.ofVirtual().start(() -> what.accept(inbox));
    }
  }
}
