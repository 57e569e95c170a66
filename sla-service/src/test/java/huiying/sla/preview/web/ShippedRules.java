package huiying.sla.preview.web;

import huiying.kit.web.WebKitAutoConfiguration;
import huiying.sla.calendar.Calendars;
import huiying.sla.clock.Rules;
import huiying.sla.clock.RulesInForce;
import huiying.sla.clock.Versions;
import huiying.sla.limit.Limits;
import java.util.Optional;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The rules as they are shipped, always in force. */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration(WebKitAutoConfiguration.class)
class ShippedRules {
  @Bean
  RulesInForce rulesInForce() {
    return new Standing(new Rules(Calendars.shipped(), Limits.SHIPPED));
  }

  private record Standing(Rules now) implements RulesInForce {
    @Override
    public Rules refreshed() {
      return now;
    }

    @Override
    public Optional<Rules> of(Versions versions) {
      return Optional.of(now).filter(rules -> rules.versions().equals(versions));
    }
  }
}
