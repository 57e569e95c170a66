package huiying.intake.message.mongo;

import huiying.contracts.Topics;
import huiying.intake.message.Messages;
import huiying.kit.outbox.Outbox;
import huiying.kit.outbox.OutboxRelay;
import huiying.kit.secrecy.KeyedHash;
import huiying.kit.secrecy.Seals;
import huiying.kit.secrecy.mongo.SealedDocuments;
import huiying.kit.store.NeededIndexes;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoOperations;

/** Where messages are kept, and that the same documents are the outbox. */
@Configuration(proxyBeanMethods = false)
class MessageStore {
  static final String COLLECTION = "messages";
  private static final int RESEALED_AT_ONCE = 200;

  @Bean
  Outbox outbox() {
    return new Outbox(COLLECTION, Topics.MESSAGE_EVENTS, URI.create("/huiying/intake"));
  }

  @Bean
  SealedCitizen sealedCitizen(Seals seals, KeyedHash hash) {
    return new SealedCitizen(seals, hash);
  }

  @Bean
  MongoMessages storedMessages(MongoOperations mongo, SealedCitizen citizens, OutboxRelay relay) {
    return new MongoMessages(mongo.getCollection(COLLECTION), citizens, relay::changed);
  }

  @Bean
  EarlierData earlierData(MongoOperations mongo) {
    return new EarlierData(mongo.getCollection(COLLECTION));
  }

  @Bean
  MongoContacts contacts(MongoOperations mongo, SealedCitizen citizens) {
    return new MongoContacts(mongo.getCollection(COLLECTION), citizens);
  }

  @Bean
  SealedDocuments sealedCitizens(MongoOperations mongo, SealedCitizen citizens) {
    return new SealedDocuments(
        citizens.field(), () -> mongo.getCollection(COLLECTION), RESEALED_AT_ONCE);
  }

  @Bean
  @Primary
  Messages messages(MongoMessages stored, CircuitBreakerRegistry breakers) {
    return new GuardedMessages(stored, breakers.circuitBreaker("store"));
  }

  @Bean
  MongoErrands errands(MongoOperations mongo) {
    return new MongoErrands(mongo.getCollection(COLLECTION));
  }

  @Bean
  NeededIndexes messageIndexes(
      MongoMessages messages, MongoErrands errands, MongoContacts contacts) {
    return () -> {
      messages.ensureIndexes();
      errands.ensureIndexes();
      contacts.ensureIndexes();
    };
  }
}
