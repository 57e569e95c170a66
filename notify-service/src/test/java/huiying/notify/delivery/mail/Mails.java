package huiying.notify.delivery.mail;

import huiying.notify.delivery.Notice;
import huiying.notify.delivery.SampleNotices;
import huiying.notify.delivery.guard.Guard;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Carriers as the service makes them, and what they sent taken apart. */
final class Mails {
  static final String LINK = "http://huiying.example/messages/{id}";

  private Mails() {}

  static JavaMailSenderImpl sender(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "4000");
    sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "4000");
    return sender;
  }

  static MailCarrier carrier(JavaMailSenderImpl sender, Guard guard) {
    var letters = new Letters(SampleNotices::directory, LINK);
    var mails =
        new NoticeMails(
            sender, letters, new MailTemplates(), "huiying@d.cn", () -> SampleNotices.NOW);
    return new MailCarrier(sender, mails, guard);
  }

  static void send(MailCarrier carrier, Notice notice) {
    try (var turn = carrier.turn().orElseThrow()) {
      turn.send(notice);
    }
  }

  static String text(MimeMessage mail) throws Exception {
    return part(mail, 0).getContent().toString();
  }

  static String html(MimeMessage mail) throws Exception {
    return part(mail, 1).getContent().toString();
  }

  static BodyPart part(MimeMessage mail, int index) throws Exception {
    return ((MimeMultipart) mail.getContent()).getBodyPart(index);
  }
}
