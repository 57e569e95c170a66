package huiying.intake.matter.mongo;

import huiying.intake.matter.Fingerprints;
import huiying.intake.matter.Proposals;
import huiying.intake.matter.Ratings;
import huiying.intake.matter.SpecialResponses;
import huiying.intake.matter.ToCompare;
import huiying.intake.matter.Turn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Where all about matters is kept. */
@Configuration(proxyBeanMethods = false)
class MatterStore {
  /** Much longer than a batch takes, or two instances could both believe it is their turn. */
  private static final Duration TURN = Duration.ofMinutes(1);

  @Bean
  MatterCollections matterCollections(MongoOperations mongo) {
    return new MatterCollections(mongo::getCollection);
  }

  @Bean
  ToCompare toCompare(MatterCollections collections) {
    return new MongoToCompare(collections);
  }

  @Bean
  Fingerprints fingerprints(MatterCollections collections) {
    return new MongoFingerprints(collections);
  }

  @Bean
  Proposals proposals(MatterCollections collections) {
    return new MongoProposals(collections);
  }

  @Bean
  SpecialResponses specialResponses(MatterCollections collections) {
    return new MongoSpecialResponses(collections);
  }

  @Bean
  Ratings ratings(MatterCollections collections) {
    return new MongoRatings(collections);
  }

  @Bean
  Turn turn(MatterCollections collections, InstantSource time) {
    return new MongoTurn(collections, UUID.randomUUID().toString(), TURN, time);
  }
}
