package huiying.intake.mailbox.imap;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import huiying.contracts.Kind;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.springframework.util.unit.DataSize;

/** A mail server in this process with one mailbox. */
final class MailServer implements AutoCloseable {
  private static final Path MAILS = Path.of("src/test/resources/huiying/intake/mailbox");
  private static final String USER = "letters@district.example";

  private final GreenMail server;
  private final GreenMailUser user;

  MailServer() {
    this(ServerSetup.PROTOCOL_IMAP);
  }

  /** Over TLS it shows a certificate that nobody should trust. */
  MailServer(String protocol) {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
    server.start();
    user = server.setUser(USER, USER, "secret");
  }

  MailboxSettings settings(boolean idle) {
    return settings(idle, Tls.NONE, server.getImap().getPort());
  }

  MailboxSettings settings(boolean idle, Tls tls, int port) {
    return new MailboxSettings(
        "letters",
        "127.0.0.1",
        port,
        USER,
        "secret",
        tls,
        "INBOX",
        "已受理",
        "未受理",
        Duration.ofSeconds(1),
        idle,
        DataSize.ofMegabytes(60),
        List.of(),
        Kind.COMMENT,
        null,
        null,
        null,
        List.of());
  }

  int port() {
    return server.getImap() == null ? server.getImaps().getPort() : server.getImap().getPort();
  }

  void deliver(byte[] mail, Instant at) {
    try {
      var message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
      server
          .getManagers()
          .getImapHostManager()
          .getInbox(user)
          .appendMessage(message, new Flags(), Date.from(at));
    } catch (MessagingException | FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  void deliver(String name, Instant at) throws IOException {
    deliver(Files.readAllBytes(MAILS.resolve(name + ".eml")), at);
  }

  /** The subjects of what lies in a folder, as they stand in the mail. */
  List<String> subjects(String folder) throws MessagingException {
    var subjects = new ArrayList<String>();
    for (var mail : messages(folder)) {
      subjects.add(mail.getSubject());
    }
    return subjects;
  }

  List<MimeMessage> messages(String folder) {
    return folder(folder).getMessages().stream().map(StoredMessage::getMimeMessage).toList();
  }

  private MailFolder folder(String name) {
    try {
      return server.getManagers().getImapHostManager().getFolder(user, name, true);
    } catch (FolderException e) {
      throw new IllegalStateException("There is no folder " + name, e);
    }
  }

  static byte[] mail(String id, String subject, String text) {
    return "Message-ID: <%s>\r\nFrom: <c@example.org>\r\nSubject: %s\r\n\r\n%s\r\n"
        .formatted(id, subject, text)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop();
  }
}
