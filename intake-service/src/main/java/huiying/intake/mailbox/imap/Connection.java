package huiying.intake.mailbox.imap;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPStore;

/** Connects to mail servers; nothing waits for ever. */
final class Connection {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(60);
  private static final int PIECE = 4 << 20;

  private Connection() {}

  /** Logged in. */
  static IMAPStore open(MailboxSettings settings) throws MessagingException {
    var session = Session.getInstance(properties(settings));
    var store = (IMAPStore) session.getStore("imap");
    store.connect(
        settings.host(), settings.portOrUsual(), settings.username(), settings.password());
    if (store.hasCapability("ID")) { // NetEase lets nobody in who does not say his name
      store.id(Map.of("name", "huiying", "version", "1"));
    }
    return store;
  }

  /** The folder, made if it is missing. */
  static Folder folder(IMAPStore store, String name) throws MessagingException {
    var folder = store.getFolder(name);
    if (!folder.exists()) {
      folder.create(Folder.HOLDS_MESSAGES);
    }
    return folder;
  }

  private static Properties properties(MailboxSettings settings) {
    var set = new Properties();
    set.put("mail.imap.connectiontimeout", Long.toString(CONNECT.toMillis()));
    set.put("mail.imap.timeout", Long.toString(ANSWER.toMillis()));
    set.put("mail.imap.writetimeout", Long.toString(ANSWER.toMillis()));
    set.put("mail.imap.fetchsize", Integer.toString(PIECE)); // a large mail comes piece by piece
    set.put("mail.imap.peek", "true");
    set.put("mail.imap.ssl.enable", Boolean.toString(settings.tls() == Tls.TLS));
    set.put("mail.imap.ssl.checkserveridentity", "true");
    set.put("mail.imap.starttls.enable", Boolean.toString(settings.tls() == Tls.STARTTLS));
    set.put("mail.imap.starttls.required", Boolean.toString(settings.tls() == Tls.STARTTLS));
    return set;
  }
}
