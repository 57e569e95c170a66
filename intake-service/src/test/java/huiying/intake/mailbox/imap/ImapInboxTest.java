package huiying.intake.mailbox.imap;

import static huiying.intake.mailbox.imap.MailServer.mail;
import static huiying.intake.message.MessageFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import huiying.intake.mailbox.InboxAway;
import huiying.intake.mailbox.Letter;
import huiying.intake.mailbox.LetterTooLarge;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImapInboxTest {
  private static final Instant AT = Instant.parse("2026-03-16T01:30:00Z");

  private final MailServer server = new MailServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private ImapInbox open() {
    return ImapInbox.open(server.settings(true), InstantSource.fixed(NOW));
  }

  @Test
  void fetchesWhatWasDeliveredWithTheServersTime() throws Exception {
    var first = mail("1", "one", "text");
    server.deliver(first, AT);
    server.deliver(mail("2", "two", "text"), AT.plusSeconds(60));

    try (var inbox = open()) {
      var letters = inbox.letters(10);
      var file = inbox.fetch(letters.getFirst(), 1000);

      assertThat(letters).extracting(Letter::receivedAt).containsExactly(AT, AT.plusSeconds(60));
      assertThat(letters.getFirst().size()).isEqualTo(first.length);
      assertThat(file).hasBinaryContent(first);
      assertThat(inbox.letters(1)).hasSize(1);
      Files.delete(file);
    }
  }

  @Test
  void stopsFetchingAtTheBound() {
    server.deliver(mail("1", "one", "text"), AT);

    try (var inbox = open()) {
      var letter = inbox.letters(10).getFirst();
      assertThatExceptionOfType(LetterTooLarge.class)
          .isThrownBy(() -> inbox.fetch(letter, letter.size() - 1));
    }
  }

  @Test
  void movesLettersToFoldersItMakes() throws Exception {
    server.deliver(mail("1", "one", "text"), AT);
    server.deliver(mail("2", "two", "text"), AT);

    try (var inbox = open()) {
      var letters = inbox.letters(10);
      inbox.fileAsProcessed(letters.getFirst());
      inbox.fileAsRejected(letters.getLast(), "来信太大");

      assertThat(inbox.letters(10)).isEmpty();
    }
    assertThat(server.subjects("INBOX")).isEmpty();
    assertThat(server.subjects("已受理")).containsExactly("one");
    assertThat(server.subjects("未受理")).containsExactly("未受理：来信太大", "two");
    var note = server.messages("未受理").getFirst();
    assertThat(note.getHeader("In-Reply-To")).containsExactly("<2>");
    assertThat(note.getHeader(RejectionNote.HEADER)).hasSize(1);
    assertThat(note.getContent()).asString().contains("来信太大。");
  }

  @Test
  void isWokenByNewMail() {
    try (var inbox = open()) {
      assertThat(inbox.canIdle()).isTrue();
      assertThat(inbox.letters(1)).isEmpty();
      var idling = CompletableFuture.runAsync(() -> inbox.idle(Duration.ofMinutes(9)));

      await()
          .until(() -> {
            server.deliver(mail("1", "one", "text"), AT);
            return idling.isDone();
          });

      assertThat(inbox.letters(1)).hasSize(1);
    }
  }

  @Test
  void wakesByItselfAfterAWhile() {
    try (var inbox = open()) {
      assertThat(inbox.letters(1)).isEmpty();
      inbox.idle(Duration.ofMillis(50));

      assertThat(inbox.letters(1)).isEmpty();
    }
  }

  @Test
  void saysThatTheServerIsAway() {
    var settings = server.settings(true);
    server.close();

    assertThatExceptionOfType(InboxAway.class)
        .isThrownBy(() -> ImapInbox.open(settings, InstantSource.fixed(NOW)));
  }
}
