package huiying.sla.limit.web;

import huiying.sla.limit.ChangeLimits;
import huiying.sla.limit.LimitBook;
import huiying.sla.limit.MovedByLimits;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the use case that changes the limits. */
@Configuration(proxyBeanMethods = false)
class LimitsWebConfiguration {
  @Bean
  ChangeLimits changeLimits(LimitBook book, MovedByLimits clocks, InstantSource time) {
    return new ChangeLimits(book, clocks, time);
  }
}
