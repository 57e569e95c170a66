package huiying.notify.delivery.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.notify.delivery.NotDelivered;
import huiying.notify.delivery.NotDelivered.Fault;
import huiying.notify.delivery.Notice;
import huiying.notify.directory.DeliveryChannel;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.InstantSource;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Writes the mail of a notice. Its Message-ID comes from the notice's id: a repeat is the same
 * mail, and a mail server or reader may drop it.
 */
final class NoticeMails {
  private final JavaMailSender mail;
  private final Letters letters;
  private final MailTemplates templates;
  private final String from;
  private final InstantSource time;

  NoticeMails(
      JavaMailSender mail,
      Letters letters,
      MailTemplates templates,
      String from,
      InstantSource time) {
    this.mail = mail;
    this.letters = letters;
    this.templates = templates;
    this.from = from;
    this.time = time;
  }

  /**
   * @throws NotDelivered REFUSED if the contact has no address, or one that is none
   */
  MimeMessage write(Notice notice) {
    var to = to(notice);
    var letter = letters.of(notice);
    try {
      var message = mail.createMimeMessage();
      message.setFrom(new InternetAddress(from, letter.sender(), UTF_8.name()));
      message.setRecipient(RecipientType.TO, to);
      message.setSubject(letter.subject(), UTF_8.name());
      message.setSentDate(Date.from(time.instant()));
      message.setHeader("Message-ID", "<%s@huiying>".formatted(notice.id().value()));
      message.setHeader("Auto-Submitted", "auto-generated"); // no absence notices, RFC 3834
      message.setHeader("Content-Language", letter.lang());
      message.setContent(alternatives(letter));
      return message;
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new MailPreparationException("The notice cannot be written as a mail", e);
    }
  }

  private static InternetAddress to(Notice notice) {
    var address =
        notice
            .recipient()
            .address(DeliveryChannel.EMAIL)
            .orElseThrow(() -> refused("The contact has no e-mail address", null));
    try {
      return new InternetAddress(address, true);
    } catch (AddressException e) {
      throw refused("The contact's e-mail address is none", e);
    }
  }

  private static NotDelivered refused(String why, @Nullable Exception e) {
    return new NotDelivered(Fault.REFUSED, why, null, e);
  }

  /** The best comes last, RFC 2046. */
  private MimeMultipart alternatives(Letter letter) throws MessagingException {
    var text = new MimeBodyPart();
    text.setText(templates.text(letter), UTF_8.name());
    var html = new MimeBodyPart();
    html.setText(templates.html(letter), UTF_8.name(), "html");
    return new MimeMultipart("alternative", text, html);
  }
}
