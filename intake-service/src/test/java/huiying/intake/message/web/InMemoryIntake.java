package huiying.intake.message.web;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.TIMES;

import huiying.intake.life.ChangeMessage;
import huiying.intake.message.InMemoryMessages;
import huiying.intake.message.Messages;
import huiying.intake.message.ReceiveMessages;
import huiying.intake.message.TimeRules;
import huiying.kit.web.WebKitAutoConfiguration;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The use cases on a store in memory, at a standing time. */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration(WebKitAutoConfiguration.class)
public class InMemoryIntake {
  @Bean
  public InstantSource time() {
    return InstantSource.fixed(NOW);
  }

  @Bean
  public InMemoryMessages messages() {
    return new InMemoryMessages();
  }

  @Bean
  public TimeRules times() {
    return TIMES;
  }

  @Bean
  public ReceiveMessages receiveMessages(Messages messages, InstantSource time) {
    return new ReceiveMessages(messages, _ -> {}, new SecureRandom(), time);
  }

  @Bean
  public ChangeMessage changeMessage(Messages messages, InstantSource time) {
    return new ChangeMessage(messages, _ -> {}, TIMES, time);
  }
}
