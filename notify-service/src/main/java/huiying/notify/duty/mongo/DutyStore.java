package huiying.notify.duty.mongo;

import huiying.notify.duty.KnownYears;
import huiying.notify.duty.LearnYear;
import huiying.notify.duty.LearnedDays;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Where working days are kept; {@link LearnedDays} is the one bean of them. */
@Configuration(proxyBeanMethods = false)
class DutyStore {
  @Bean
  KnownYears knownYears(MongoOperations mongo) {
    return new MongoKnownYears(mongo);
  }

  @Bean
  LearnedDays learnedDays(KnownYears years, InstantSource time) {
    return new LearnedDays(years, time);
  }

  @Bean
  LearnYear learnYear(KnownYears years, LearnedDays days) {
    return new LearnYear(years, days);
  }
}
