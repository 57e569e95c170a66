package huiying.notify.delivery.guard;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.notify.delivery.Carrier.Turn;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.springboot.bulkhead.autoconfigure.BulkheadAutoConfiguration;
import io.github.resilience4j.springboot.circuitbreaker.autoconfigure.CircuitBreakerAutoConfiguration;
import io.github.resilience4j.springboot.ratelimiter.autoconfigure.RateLimiterAutoConfiguration;
import io.github.resilience4j.springboot.retry.autoconfigure.RetryAutoConfiguration;
import io.github.resilience4j.springboot.timelimiter.autoconfigure.TimeLimiterAutoConfiguration;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What application.yaml makes of the guards, as the service has it. */
class GuardSettingsTest {
  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withConfiguration(
              AutoConfigurations.of(
                  CircuitBreakerAutoConfiguration.class,
                  BulkheadAutoConfiguration.class,
                  RateLimiterAutoConfiguration.class,
                  TimeLimiterAutoConfiguration.class,
                  RetryAutoConfiguration.class,
                  MailSenderAutoConfiguration.class))
          .withUserConfiguration(Properties.class, Guards.class);

  @EnableConfigurationProperties(PatienceProperties.class)
  static class Properties {}

  @ParameterizedTest
  @CsvSource({
    "smtp, PT40S, 20, PT1S",
    "webhook, PT20S, 20, PT1S",
    "wecom, PT20S, 18, PT1M",
    "dingtalk, PT20S, 18, PT1M",
    "sms, PT20S, 20, PT1S"
  })
  void everyChannelHasItsGuard(String name, Duration longest, int calls, Duration in) {
    service.run(context -> {
      var patience = context.getBean(Guards.class).of(name).patience();
      var rate =
          context.getBean(RateLimiterRegistry.class).rateLimiter(name).getRateLimiterConfig();
      var breaker =
          context
              .getBean(CircuitBreakerRegistry.class)
              .circuitBreaker(name)
              .getCircuitBreakerConfig();
      assertThat(patience.attempts()).isEqualTo(8);
      assertThat(patience.giveUpAfter()).isEqualTo(Duration.ofHours(72));
      assertThat(patience.pauseAfter(1)).isBetween(Duration.ofSeconds(12), Duration.ofSeconds(45));
      assertThat(patience.pauseAfter(2)).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(90));
      assertThat(patience.pauseAfter(20)).isBetween(Duration.ofMinutes(12), Duration.ofMinutes(30));
      assertThat(rate.getLimitForPeriod()).isEqualTo(calls);
      assertThat(rate.getLimitRefreshPeriod()).isEqualTo(in);
      assertThat(rate.getTimeoutDuration()).isZero();
      assertThat(breaker.getSlidingWindowSize()).isEqualTo(20);
      assertThat(breaker.getMinimumNumberOfCalls()).isEqualTo(10);
      assertThat(
              context
                  .getBean(BulkheadRegistry.class)
                  .bulkhead(name)
                  .getBulkheadConfig()
                  .getMaxConcurrentCalls())
          .isEqualTo(4);
      assertThat(
              context
                  .getBean(TimeLimiterRegistry.class)
                  .timeLimiter(name)
                  .getTimeLimiterConfig()
                  .getTimeoutDuration())
          .isEqualTo(longest);
      assertThat(context.getBean(Guards.class).of(name).turn(_ -> {}))
          .hasValueSatisfying(Turn::close);
    });
  }

  @Test
  void mailsAreSentWithoutSigningInUnlessItIsSetUp() {
    service.run(context -> {
      var mail = context.getBean(JavaMailSenderImpl.class);
      assertThat(mail.getHost()).isEqualTo("127.0.0.1");
      assertThat(mail.getUsername()).isNullOrEmpty();
      assertThat(mail.getJavaMailProperties())
          .containsEntry("mail.smtp.timeout", "10000")
          .containsEntry("mail.smtp.starttls.required", "false");
    });
    service
        .withPropertyValues(
            "HUIYING_SMTP_HOST=smtp.district.example",
            "HUIYING_SMTP_PORT=587",
            "HUIYING_SMTP_USERNAME=huiying",
            "HUIYING_SMTP_PASSWORD=secret",
            "HUIYING_SMTP_STARTTLS=true")
        .run(context -> {
          var mail = context.getBean(JavaMailSenderImpl.class);
          assertThat(mail.getHost()).isEqualTo("smtp.district.example");
          assertThat(mail.getPort()).isEqualTo(587);
          assertThat(mail.getUsername()).isEqualTo("huiying");
          assertThat(mail.getJavaMailProperties())
              .containsEntry("mail.smtp.starttls.enable", "true")
              .containsEntry("mail.smtp.starttls.required", "true")
              .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
        });
  }
}
