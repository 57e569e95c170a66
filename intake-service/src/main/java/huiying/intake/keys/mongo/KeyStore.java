package huiying.intake.keys.mongo;

import huiying.intake.keys.RotateKeys;
import huiying.intake.keys.Rotations;
import huiying.intake.keys.SealedValues;
import huiying.kit.secrecy.Seals;
import huiying.kit.secrecy.mongo.SealedDocuments;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** What a rotation goes through, and where it notes how far it is; never a key. */
@Configuration(proxyBeanMethods = false)
class KeyStore {
  @Bean
  SealedValues sealedValues(Seals seals, List<SealedDocuments> all) {
    return new MongoSealedValues(seals, all);
  }

  @Bean
  Rotations rotations(MongoOperations mongo) {
    return new MongoRotations(() -> mongo.getCollection("keyRotations"));
  }

  @Bean
  RotateKeys rotateKeys(SealedValues values, Rotations rotations, InstantSource time) {
    return new RotateKeys(values, rotations, time);
  }
}
