package huiying.notify.ladder.mongo;

import huiying.notify.ladder.ChangeLadders;
import huiying.notify.ladder.LadderBook;
import huiying.notify.ladder.LadderVersion;
import huiying.notify.ladder.LadderVersions;
import huiying.notify.ladder.LatestLadders;
import huiying.notify.ladder.file.ShippedFile;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Gives the ladders out only once there is a version. What is there is never overwritten: a later
 * release may ship other ladders, but only an administrator brings them in force.
 */
@Configuration(proxyBeanMethods = false)
class LadderConfiguration {
  @Bean
  LadderVersions ladderVersions(MongoOperations mongo, InstantSource time) {
    var versions = new MongoLadderVersions(mongo);
    if (versions.history(1).isEmpty()) {
      var first = LadderVersion.first(ShippedFile.read(), time.instant());
      var _ = versions.add(first); // another instance may have been first
    }
    return versions;
  }

  @Bean
  LadderBook ladderBook(LadderVersions versions, InstantSource time) {
    return new LatestLadders(versions, time);
  }

  @Bean
  ChangeLadders changeLadders(LadderVersions versions, InstantSource time) {
    return new ChangeLadders(versions, time);
  }
}
