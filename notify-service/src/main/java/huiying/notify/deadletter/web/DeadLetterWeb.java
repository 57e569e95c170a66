package huiying.notify.deadletter.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which topics can be looked at. */
@Configuration(proxyBeanMethods = false)
class DeadLetterWeb {
  @Bean
  KnownTopics knownTopics() {
    return KnownTopics.ours();
  }
}
