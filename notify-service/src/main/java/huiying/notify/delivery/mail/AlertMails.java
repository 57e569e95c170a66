package huiying.notify.delivery.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.notify.alert.Alert;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.InstantSource;
import java.util.Date;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Writes the mail of an alert. Its Message-ID comes from the alert's id: a repeat is the same mail.
 */
final class AlertMails {
  private final JavaMailSender mail;
  private final MailTexts texts;
  private final String from;
  private final InstantSource time;

  AlertMails(JavaMailSender mail, MailTexts texts, String from, InstantSource time) {
    this.mail = mail;
    this.texts = texts;
    this.from = from;
    this.time = time;
  }

  /**
   * @throws MailPreparationException if an address is none, which settings and directory rule out
   */
  MimeMessage write(Alert alert) {
    var message = mail.createMimeMessage();
    try {
      var helper = new MimeMessageHelper(message, UTF_8.name());
      helper.setFrom(from);
      helper.setTo(alert.recipient().email());
      helper.setSubject(texts.subject(alert));
      helper.setText(texts.body(alert));
      helper.setSentDate(Date.from(time.instant()));
      message.setHeader("Message-ID", "<%s@huiying>".formatted(alert.id().digest()));
      message.setHeader("Auto-Submitted", "auto-generated"); // no absence notices, RFC 3834
      return message;
    } catch (MessagingException e) {
      throw new MailPreparationException("The alert cannot be written as a mail", e);
    }
  }
}
