package huiying.notify.delivery.mail;

import huiying.notify.delivery.Carrier;
import huiying.notify.delivery.guard.Guards;
import huiying.notify.directory.DirectoryBook;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Puts the carrier of e-mail together; this one is always there. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
  @Bean
  Carrier mailCarrier(
      JavaMailSender mail,
      MailProperties settings,
      DirectoryBook directory,
      Guards guards,
      InstantSource time) {
    var letters = new Letters(directory, settings.link());
    var mails = new NoticeMails(mail, letters, new MailTemplates(), settings.from(), time);
    return new MailCarrier(mail, mails, guards.of("smtp"));
  }
}
