package huiying.notify.delivery.mail;

import huiying.notify.alert.Alert;
import huiying.notify.delivery.Mailer;
import huiying.notify.delivery.NotDelivered;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Tells by SMTP. */
final class SmtpMailer implements Mailer {
  private final JavaMailSender mail;
  private final AlertMails mails;
  private final SmtpGuard guard;

  SmtpMailer(JavaMailSender mail, AlertMails mails, SmtpGuard guard) {
    this.mail = mail;
    this.mails = mails;
    this.guard = guard;
  }

  @Override
  public boolean isReady() {
    return guard.isClosedOrTrying();
  }

  @Override
  public void send(Alert alert) {
    guard.call(() -> send(mails.write(alert)));
  }

  private void send(MimeMessage message) {
    try {
      mail.send(message);
    } catch (MailSendException e) {
      throw refusal(e).map(NotDelivered.class::cast).orElseGet(() -> failure(e));
    } catch (MailException e) {
      throw failure(e);
    }
  }

  private static Optional<RecipientRefused> refusal(MailSendException e) {
    return Arrays.stream(e.getMessageExceptions())
        .filter(one ->
            one instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0)
        .findFirst()
        .map(one -> new RecipientRefused("The mail server refuses the recipient", one));
  }

  private static NotDelivered failure(MailException e) {
    var cause = e.getMostSpecificCause();
    return new NotDelivered(String.valueOf(cause.getMessage()), e);
  }
}
