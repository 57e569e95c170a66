package huiying.intake;

import huiying.intake.life.ChangeMessage;
import huiying.intake.life.RunErrands;
import huiying.intake.message.Errands;
import huiying.intake.message.MessageMeter;
import huiying.intake.message.Messages;
import huiying.intake.message.ReceiveMessages;
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
  ChangeMessage changeMessage(
      Messages messages, MessageMeter meter, TimeRules times, InstantSource time) {
    return new ChangeMessage(messages, meter, times, time);
  }

  @Bean
  RunErrands runErrands(
      Errands errands, Messages messages, MessageMeter meter, InstantSource time) {
    return new RunErrands(errands, messages, meter, time);
  }
}
