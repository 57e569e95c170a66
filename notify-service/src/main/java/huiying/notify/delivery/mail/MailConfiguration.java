package huiying.notify.delivery.mail;

import huiying.notify.delivery.Mailer;
import huiying.notify.directory.Directory;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSender;

/** Puts the mailer together. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
  @Bean
  Mailer mailer(
      JavaMailSender mail,
      MailProperties settings,
      @Value("${huiying.notify.language:zh}") Language language,
      Directory directory,
      SmtpGuard guard,
      InstantSource time) {
    var texts = new MailTexts(files(), language.locale(), directory, settings.link());
    return new SmtpMailer(mail, new AlertMails(mail, texts, settings.from(), time), guard);
  }

  /** The messages are no bean: the context's own would be taken for those of problems. */
  static ReloadableResourceBundleMessageSource files() {
    var files = new ReloadableResourceBundleMessageSource();
    files.setBasename("classpath:huiying/notify/mail");
    files.setDefaultEncoding("UTF-8");
    files.setFallbackToSystemLocale(false);
    files.setAlwaysUseMessageFormat(true);
    return files;
  }
}
