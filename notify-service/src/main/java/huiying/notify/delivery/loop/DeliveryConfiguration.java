package huiying.notify.delivery.loop;

import huiying.notify.alert.Claims;
import huiying.notify.alert.MessageStates;
import huiying.notify.delivery.DeliverAlerts;
import huiying.notify.delivery.Mailer;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the plain domain together. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
  @Bean
  DeliverAlerts deliverAlerts(
      Claims claims,
      MessageStates messages,
      Mailer mailer,
      DeliveryProperties settings,
      InstantSource time) {
    return new DeliverAlerts(claims, messages, mailer, settings.patience(), time);
  }
}
