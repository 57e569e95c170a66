package huiying.intake.mailbox.mime;

import huiying.intake.mailbox.MailReader;
import huiying.intake.mailbox.ParsedMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads a mail from its file, of which every part is a view: none is held in memory whole. */
@Component
class MimeMailReader implements MailReader {
  /** For parsing; it never connects to anything. */
  private static final Session SESSION = Session.getInstance(new Properties());

  private static final List<String> RECIPIENTS =
      List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To");

  @Override
  public <T> T read(Path mail, Use<T> use) throws IOException {
    try (var bytes = new SharedFileInputStream(mail.toFile())) {
      return use.with(parsed(new MimeMessage(SESSION, bytes)));
    } catch (MessagingException e) {
      throw new IOException("The mail cannot be taken apart", e);
    }
  }

  private static ParsedMail parsed(MimeMessage mail) throws MessagingException, IOException {
    var sender = Addresses.sender(Headers.first(mail, "From"));
    var parts = new MailParts();
    var text = parts.text(mail);
    return new ParsedMail(
        ExternalIds.of(mail),
        HeaderText.decode(Headers.first(mail, "Subject")),
        text,
        parts.whole(),
        sender,
        recipients(mail),
        parts.files(),
        AutomaticMail.reason(mail, sender.email()));
  }

  private static Set<String> recipients(MimeMessage mail) throws MessagingException {
    var all = new LinkedHashSet<String>();
    for (var name : RECIPIENTS) {
      all.addAll(Addresses.in(Headers.all(mail, name)));
    }
    return all;
  }
}
