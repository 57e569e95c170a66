package huiying.intake.mailbox.imap;

import static huiying.intake.mailbox.MailboxFixture.MAILBOX;
import static huiying.intake.mailbox.imap.MailServer.mail;
import static huiying.intake.message.MessageFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import huiying.intake.mailbox.EmptyInbox;
import huiying.intake.mailbox.Letter;
import huiying.intake.mailbox.MailMeter;
import huiying.intake.mailbox.MailOutcome;
import huiying.intake.mailbox.MailReader;
import huiying.intake.mailbox.MailboxFixture;
import huiying.intake.mailbox.ParsedMail;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxWatchTest implements MailMeter {
  private static final Instant AT = Instant.parse("2026-03-16T01:30:00Z");

  private final MailboxFixture mailbox = new MailboxFixture();
  private final AtomicInteger looks = new AtomicInteger();

  private static final class Counting implements MailReader {
    private final AtomicInteger read = new AtomicInteger();

    @Override
    public <T> T read(Path mail, Use<T> use) throws IOException {
      var id = "mail-" + read.incrementAndGet();
      var nobody = new ParsedMail.Sender("", "");
      return use.with(new ParsedMail(id, id, id, true, nobody, Set.of(), List.of(), null));
    }
  }

  @Override
  public void count(String name, Letter letter, MailOutcome outcome) {}

  @Override
  public void failed(String name, Letter letter, Exception why) {}

  @Override
  public void looked(String name, Instant at) {
    looks.incrementAndGet();
  }

  private MailboxWatches watching(MailboxSettings settings) {
    var time = InstantSource.fixed(NOW);
    var emptying =
        new EmptyInbox(MAILBOX, new Counting(), mailbox.receiveMail(), StoreOutage::is, this, time);
    return new MailboxWatches(List.of(new MailboxWatch(settings, emptying, time)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void takesWhatWaitsAndWhatComesAndStopsWhenAsked(boolean idle) {
    try (var server = new MailServer()) {
      server.deliver(mail("1", "one", "text"), AT);
      var watches = watching(server.settings(idle));

      watches.start();
      await().until(() -> mailbox.received() == 1);
      server.deliver(mail("2", "two", "text"), AT);
      await().until(() -> mailbox.received() == 2);
      await().until(() -> looks.get() >= 2);
      var before = System.nanoTime();
      watches.stop();

      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void stopsWhileTheServerIsAway() {
    var server = new MailServer();
    var settings = server.settings(true);
    server.close();
    var watches = watching(settings);

    watches.start();
    watches.stop();

    assertThat(looks).hasValue(0);
    assertThat(watches.isRunning()).isFalse();
  }

  @Test
  void waitsLongerEachTimeUpToABound() {
    var backoff = new Backoff(new Random(7));

    var first = backoff.next();
    for (int n = 0; n < 20; n++) {
      assertThat(backoff.next()).isBetween(Backoff.FIRST, Backoff.MOST);
    }

    assertThat(first).isBetween(Backoff.FIRST.dividedBy(2), Backoff.FIRST);
    assertThat(backoff.next()).isGreaterThanOrEqualTo(Backoff.MOST.dividedBy(2));
    backoff.reset();
    assertThat(backoff.next()).isLessThanOrEqualTo(Backoff.FIRST);
  }
}
