package huiying.notify.delivery.mail;

import huiying.notify.alert.Alert;
import huiying.notify.delivery.Mailer;
import huiying.notify.delivery.NotDelivered;
import huiying.notify.delivery.RecipientRefused;
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
  public Optional<Turn> turn() {
    return guard.enter().map(SmtpTurn::new);
  }

  private void send(MimeMessage message) {
    try {
      mail.send(message);
    } catch (MailSendException e) {
      throw isRefusal(e)
          ? new RecipientRefused("The mail server refuses the address", e)
          : failure(e);
    } catch (MailException e) {
      throw failure(e);
    }
  }

  private static boolean isRefusal(MailSendException e) {
    return Arrays.stream(e.getMessageExceptions())
        .anyMatch(one -> one instanceof SendFailedException failed && hasRefused(failed));
  }

  private static boolean hasRefused(SendFailedException failed) {
    var invalid = failed.getInvalidAddresses();
    return invalid != null && invalid.length > 0;
  }

  private static NotDelivered failure(MailException e) {
    return new NotDelivered(String.valueOf(e.getMostSpecificCause().getMessage()), e);
  }

  private final class SmtpTurn implements Turn {
    private final SmtpGuard.Pass pass;

    SmtpTurn(SmtpGuard.Pass pass) {
      this.pass = pass;
    }

    @Override
    public void send(Alert alert) {
      pass.call(() -> SmtpMailer.this.send(mails.write(alert)));
    }

    @Override
    public void close() {
      pass.close();
    }
  }
}
