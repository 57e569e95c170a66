package huiying.notify.delivery.mail;

import static huiying.notify.alert.Events.NOW;

import huiying.notify.delivery.RecipientRefused;
import huiying.notify.directory.Directories;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.time.Duration;
import java.util.Locale;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mailers as the service makes them, that stop trying after four failures. */
final class Mailers {
  private Mailers() {}

  static SmtpMailer mailer(int port, Locale locale) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    var texts =
        new MailTexts(
            MailConfiguration.files(),
            locale,
            Directories.directory(),
            "http://huiying.example/messages/{id}");
    return new SmtpMailer(
        sender, new AlertMails(sender, texts, "huiying@d.cn", () -> NOW), guard());
  }

  static SmtpGuard guard() {
    var breaker =
        CircuitBreakerConfig.custom()
            .minimumNumberOfCalls(4)
            .slidingWindowSize(4)
            .ignoreExceptions(RecipientRefused.class);
    var limit = TimeLimiterConfig.custom().timeoutDuration(Duration.ofSeconds(30));
    return new SmtpGuard(
        CircuitBreakerRegistry.of(breaker.build()),
        BulkheadRegistry.ofDefaults(),
        TimeLimiterRegistry.of(limit.build()));
  }
}
