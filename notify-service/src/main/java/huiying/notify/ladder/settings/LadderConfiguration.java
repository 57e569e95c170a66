package huiying.notify.ladder.settings;

import huiying.notify.ladder.Ladder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the ladder to those who plan by it. */
@Configuration(proxyBeanMethods = false)
class LadderConfiguration {
  @Bean
  Ladder ladder(LadderProperties settings) {
    return settings.ladder();
  }
}
