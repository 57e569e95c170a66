package huiying.intake.mailbox.imap;

import static huiying.intake.mailbox.imap.MailServer.mail;
import static huiying.intake.message.MessageFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.ServerSetup;
import huiying.intake.mailbox.InboxAway;
import huiying.intake.mailbox.Letter;
import huiying.intake.mailbox.LetterTooLarge;
import jakarta.mail.Folder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void sendsNoPasswordToAServerThatItCannotTrust() {
    try (var stranger = new MailServer(ServerSetup.PROTOCOL_IMAPS)) {
      for (var unsafe :
          List.of(
              stranger.settings(true, Tls.TLS, stranger.port()),
              server.settings(true, Tls.STARTTLS, server.port()))) {
        assertThatExceptionOfType(InboxAway.class)
            .isThrownBy(() -> ImapInbox.open(unsafe, InstantSource.fixed(NOW)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"true, true", "false, true", "false, false"})
  void movesWhateverTheServerCanDo(boolean canMove, boolean canExpungeOne) throws Exception {
    var mover = new Mover(canMove, canExpungeOne);
    server.deliver(mail("1", "one", "text"), AT);

    try (var store = Connection.open(server.settings(true));
        var inbox = (IMAPFolder) store.getFolder("INBOX")) {
      inbox.open(Folder.READ_WRITE);
      mover.move(inbox.getMessage(1), inbox, Connection.folder(store, "已受理"));
    }

    assertThat(server.subjects("已受理")).containsExactly("one");
    try (var inbox = open()) {
      assertThat(inbox.letters(10)).isEmpty();
    }
  }

  @Test
  void removesWhatACrashLeftOnDisk(@TempDir Path directory) throws Exception {
    var spool = new Spool(directory, "letters");
    var left = spool.newFile();
    Files.setLastModifiedTime(left, FileTime.from(NOW.minus(Duration.ofHours(25))));
    var young = spool.newFile();
    Files.setLastModifiedTime(young, FileTime.from(NOW.minus(Duration.ofHours(23))));
    var other = new Spool(directory, "other").newFile();
    Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));

    spool.sweep(NOW);

    assertThat(left).doesNotExist();
    assertThat(List.of(young, other)).allSatisfy(file -> assertThat(file).exists());
  }

  @Test
  void blamesNoLetterForAFullDisk() {
    var full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    assertThatExceptionOfType(BoundedOutput.DiskFails.class)
        .isThrownBy(() -> new BoundedOutput(full, 10).write(7));
  }
}
