package huiying.notify.delivery.mail;

import huiying.notify.delivery.Carrier;
import huiying.notify.delivery.Patience;
import huiying.notify.delivery.guard.Guard;
import huiying.notify.directory.DeliveryChannel;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** Carries notices by SMTP. */
final class MailCarrier implements Carrier {
  private final JavaMailSender mail;
  private final NoticeMails mails;
  private final Guard guard;

  MailCarrier(JavaMailSender mail, NoticeMails mails, Guard guard) {
    this.mail = mail;
    this.mails = mails;
    this.guard = guard;
  }

  @Override
  public DeliveryChannel channel() {
    return DeliveryChannel.EMAIL;
  }

  @Override
  public Patience patience() {
    return guard.patience();
  }

  @Override
  public Optional<Turn> turn() {
    return guard.turn(notice -> send(mails.write(notice)));
  }

  private void send(MimeMessage message) {
    try {
      mail.send(message);
    } catch (MailException e) {
      throw SmtpFault.of(e);
    }
  }
}
