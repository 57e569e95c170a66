package huiying.notify.deadletter.mongo;

import huiying.notify.deadletter.Letters;
import huiying.notify.deadletter.RedriveLetters;
import huiying.notify.deadletter.RedriveMeter;
import huiying.notify.deadletter.Redrives;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Where redrives are kept, and who makes them. */
@Configuration(proxyBeanMethods = false)
class RedriveStore {
  @Bean
  Redrives redrives(MongoOperations mongo) {
    return new MongoRedrives(mongo);
  }

  @Bean
  RedriveLetters redriveLetters(
      Letters letters, Redrives redrives, RedriveMeter meter, InstantSource time) {
    return new RedriveLetters(letters, redrives, meter, time);
  }
}
