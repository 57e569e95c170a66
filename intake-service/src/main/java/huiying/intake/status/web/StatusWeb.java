package huiying.intake.status.web;

import huiying.kit.web.ClientLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One limit for both ways of looking up. */
@Configuration(proxyBeanMethods = false)
class StatusWeb {
  @Bean
  ClientLimits statusLimits(StatusProperties settings) {
    return new ClientLimits(settings.most(), settings.period());
  }
}
