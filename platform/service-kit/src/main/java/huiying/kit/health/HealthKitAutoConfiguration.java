package huiying.kit.health;

import huiying.kit.kafka.KafkaKitAutoConfiguration;
import huiying.kit.kafka.TopicGate;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * What readiness asks. The store's bean takes the place of Spring Boot's own, whose question not
 * every compatible server understands.
 */
@AutoConfiguration(
    after = KafkaKitAutoConfiguration.class,
    before = MongoHealthContributorAutoConfiguration.class)
public class HealthKitAutoConfiguration {
  @Bean("kafkaHealthIndicator")
  HealthIndicator kafka(
      Admin admin, TopicGate gate, @Value("${huiying.health.kafka-needed:true}") boolean needed) {
    return new KafkaHealth(admin, gate, needed ? Status.OUT_OF_SERVICE : KafkaHealth.DEGRADED);
  }

  @Bean("mongoHealthIndicator")
  HealthIndicator store(MongoOperations mongo) {
    return new StoreHealth(mongo);
  }
}
