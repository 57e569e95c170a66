package huiying.intake;

import huiying.intake.message.MessageMeter;
import huiying.intake.message.Messages;
import huiying.intake.message.ReceiveMessages;
import huiying.intake.message.ReplyToMessage;
import huiying.intake.message.TimeRules;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases as beans, so that they need not know Spring. */
@Configuration(proxyBeanMethods = false)
class UseCases {
  @Bean
  TimeRules timeRules(IntakeProperties settings) {
    return new TimeRules(settings.skew());
  }

  @Bean
  ReceiveMessages receiveMessages(Messages messages, MessageMeter meter, InstantSource time) {
    return new ReceiveMessages(messages, meter, new SecureRandom(), time);
  }

  @Bean
  ReplyToMessage replyToMessage(
      Messages messages, MessageMeter meter, TimeRules times, InstantSource time) {
    return new ReplyToMessage(messages, meter, times, time);
  }
}
