package huiying.notify.duty.mongo;

import huiying.notify.duty.KnownYears;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Where working days are kept. */
@Configuration(proxyBeanMethods = false)
class DutyStore {
  @Bean
  KnownYears knownYears(MongoOperations mongo) {
    return new MongoKnownYears(mongo);
  }
}
