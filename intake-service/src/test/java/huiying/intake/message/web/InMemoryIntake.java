package huiying.intake.message.web;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.TIMES;

import huiying.intake.message.InMemoryMessages;
import huiying.intake.message.Messages;
import huiying.intake.message.ReceiveMessages;
import huiying.intake.message.ReplyToMessage;
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
class InMemoryIntake {
  @Bean
  InstantSource time() {
    return InstantSource.fixed(NOW);
  }

  @Bean
  InMemoryMessages messages() {
    return new InMemoryMessages();
  }

  @Bean
  TimeRules times() {
    return TIMES;
  }

  @Bean
  ReceiveMessages receiveMessages(Messages messages, InstantSource time) {
    return new ReceiveMessages(messages, _ -> {}, new SecureRandom(), time);
  }

  @Bean
  ReplyToMessage replyToMessage(Messages messages, InstantSource time) {
    return new ReplyToMessage(messages, _ -> {}, TIMES, time);
  }
}
