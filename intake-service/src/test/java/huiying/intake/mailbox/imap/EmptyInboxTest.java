package huiying.intake.mailbox.imap;

import static huiying.intake.mailbox.MailboxFixture.MAILBOX;
import static huiying.intake.mailbox.imap.MailServer.mail;
import static huiying.intake.message.MessageFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import huiying.intake.mailbox.EmptyInbox;
import huiying.intake.mailbox.Inbox;
import huiying.intake.mailbox.InboxAway;
import huiying.intake.mailbox.Letter;
import huiying.intake.mailbox.Looked;
import huiying.intake.mailbox.MailMeter;
import huiying.intake.mailbox.MailOutcome;
import huiying.intake.mailbox.MailReader;
import huiying.intake.mailbox.MailboxFixture;
import huiying.intake.mailbox.ParsedMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On a real IMAP server, with a reader that takes the first line for the whole mail. */
class EmptyInboxTest implements MailMeter {
  private static final Instant AT = Instant.parse("2026-03-16T01:30:00Z");

  private final MailServer server = new MailServer();
  private final MailboxFixture mailbox = new MailboxFixture();
  private final List<String> outcomes = new ArrayList<>();
  private final List<Exception> failures = new ArrayList<>();
  private @Nullable RuntimeException poison;
  private final EmptyInbox emptying =
      new EmptyInbox(
          MAILBOX,
          new FirstLine(),
          mailbox.receiveMail(),
          StoreOutage::is,
          this,
          InstantSource.fixed(NOW));

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  public void count(String name, Letter letter, MailOutcome outcome) {
    outcomes.add(outcome.label());
  }

  @Override
  public void failed(String name, Letter letter, Exception why) {
    failures.add(why);
  }

  @Override
  public void looked(String name, Instant at) {
    assertThat(at).isEqualTo(NOW);
  }

  private final class FirstLine implements MailReader {
    @Override
    public <T> T read(Path mail, Use<T> use) throws IOException {
      var id = Files.readAllLines(mail).getFirst();
      if (poison != null && id.contains("poison")) {
        throw poison;
      }
      return use.with(
          new ParsedMail(
              id,
              id,
              "text",
              true,
              new ParsedMail.Sender("", ""),
              Set.of(),
              List.of(),
              id.contains("robot") ? "a robot" : null));
    }
  }

  private ImapInbox open() {
    return ImapInbox.open(server.settings(true), InstantSource.fixed(NOW));
  }

  private Looked look() {
    try (var inbox = open()) {
      return emptying.look(inbox, () -> false);
    }
  }

  @Test
  void takesEachLetterAndMovesIt() throws Exception {
    server.deliver(mail("1", "one", "text"), AT);
    server.deliver(mail("1", "again", "text"), AT.plusSeconds(60));
    server.deliver(mail("robot", "robot", "text"), AT);

    assertThat(look()).isEqualTo(Looked.ALL_TAKEN);

    assertThat(outcomes).containsExactly("stored", "repeated", "ignored");
    assertThat(mailbox.received()).isEqualTo(1);
    assertThat(mailbox.submission("Message-ID: <1>").receivedAt()).isEqualTo(AT);
    assertThat(server.subjects("已受理")).containsExactly("one", "again", "robot");
    assertThat(server.subjects("INBOX")).isEmpty();
  }

  /** Stores, then cannot move: as if it were killed in between. */
  private record DiesBeforeMoving(Inbox inbox) implements Inbox {
    @Override
    public List<Letter> letters(int most) {
      return inbox.letters(most);
    }

    @Override
    public Path fetch(Letter letter, long most) {
      return inbox.fetch(letter, most);
    }

    @Override
    public void fileAsProcessed(Letter letter) {
      throw new InboxAway(new IOException("killed"));
    }

    @Override
    public void fileAsRejected(Letter letter, String reason) {
      throw new InboxAway(new IOException("killed"));
    }
  }

  @Test
  void makesOneMessageOfALetterThatWasStoredAndNotMoved() throws Exception {
    server.deliver(mail("1", "one", "text"), AT);

    try (var inbox = open()) {
      assertThatExceptionOfType(InboxAway.class)
          .isThrownBy(() -> emptying.look(new DiesBeforeMoving(inbox), () -> false));
    }
    assertThat(server.subjects("INBOX")).containsExactly("one");
    look();

    assertThat(outcomes).containsExactly("repeated");
    assertThat(mailbox.received()).isEqualTo(1);
    assertThat(server.subjects("已受理")).containsExactly("one");
  }

  @Test
  void leavesLettersWhereTheyAreWhileTheStoreIsAway() throws Exception {
    poison = new MongoTimeoutException("away");
    server.deliver(mail("poison", "one", "text"), AT);

    for (int n = 0; n < 5; n++) {
      assertThatThrownBy(this::look).isSameAs(poison);
    }
    assertThat(server.subjects("INBOX")).containsExactly("one");
    poison = null;
    look();

    assertThat(outcomes).containsExactly("stored");
    assertThat(failures).isEmpty();
  }

  @Test
  void rejectsALetterThatFailsThreeTimesAndTakesTheOthersMeanwhile() throws Exception {
    poison = new IllegalStateException("fault of ours");
    server.deliver(mail("poison", "bad", "text"), AT);
    server.deliver(mail("2", "good", "text"), AT);

    assertThat(look()).isEqualTo(Looked.SOME_LEFT);
    assertThat(outcomes).containsExactly("stored");
    assertThat(look()).isEqualTo(Looked.SOME_LEFT);
    assertThat(look()).isEqualTo(Looked.ALL_TAKEN);

    assertThat(outcomes).containsExactly("stored", "rejected");
    assertThat(failures).hasSize(3);
    assertThat(server.subjects("未受理"))
        .containsExactly("未受理：处理来信时多次出错（IllegalStateException）", "bad");
  }

  @Test
  void putsALetterLastThatMayHaveBrokenTheConnection() throws Exception {
    poison = new InboxAway(new IOException("connection reset"));
    server.deliver(mail("poison", "bad", "text"), AT);
    server.deliver(mail("2", "good", "text"), AT);

    for (int n = 0; n < 5; n++) {
      assertThatThrownBy(this::look).isSameAs(poison);
    }

    assertThat(outcomes).containsExactly("stored");
    assertThat(server.subjects("INBOX")).containsExactly("bad");
  }

  @Test
  void rejectsALetterThatIsLargerThanTheBoundWithoutFetchingIt() throws Exception {
    server.deliver(mail("1", "large", "a".repeat(1 << 20)), AT);

    look();

    assertThat(outcomes).containsExactly("rejected");
    assertThat(server.subjects("未受理")).containsExactly("未受理：来信超过 1 MB 的上限", "large");
  }

  @Test
  void stopsBetweenLetters() throws Exception {
    server.deliver(mail("1", "one", "text"), AT);

    try (var inbox = open()) {
      assertThat(emptying.look(inbox, () -> true)).isEqualTo(Looked.SOME_LEFT);
    }
    assertThat(server.subjects("INBOX")).containsExactly("one");
  }

  @Test
  void doesNotGoRoundInCirclesIfTheServerMovesNothing() {
    server.deliver(mail("1", "one", "text"), AT);

    try (var inbox = open()) {
      var stays = new MovesNothing(inbox);
      assertThat(emptying.look(stays, () -> false)).isEqualTo(Looked.ALL_TAKEN);
      assertThat(emptying.look(stays, () -> false)).isEqualTo(Looked.SOME_LEFT);
    }
    assertThat(outcomes).containsExactly("stored", "repeated");
  }

  private record MovesNothing(Inbox inbox) implements Inbox {
    @Override
    public List<Letter> letters(int most) {
      return inbox.letters(most);
    }

    @Override
    public Path fetch(Letter letter, long most) {
      return inbox.fetch(letter, most);
    }

    @Override
    public void fileAsProcessed(Letter letter) {}

    @Override
    public void fileAsRejected(Letter letter, String reason) {}
  }
}
