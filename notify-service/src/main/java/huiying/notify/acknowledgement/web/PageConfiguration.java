package huiying.notify.acknowledgement.web;

import huiying.kit.web.ClientLimits;
import huiying.notify.acknowledgement.AcknowledgeNotice;
import huiying.notify.acknowledgement.Tokens;
import huiying.notify.alert.Alerts;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the plain domain together. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {
  private static final int MOST_A_MINUTE = 60;

  @Bean
  AcknowledgeNotice acknowledgeNotice(Tokens tokens, Alerts alerts, InstantSource time) {
    return new AcknowledgeNotice(tokens, alerts, time);
  }

  /** Offices share addresses, so this only keeps programs from trying links. */
  @Bean
  ClientLimits acknowledgementLimits() {
    return new ClientLimits(MOST_A_MINUTE, Duration.ofMinutes(1));
  }
}
