package huiying.kit.health;

import huiying.kit.kafka.KafkaKitAutoConfiguration;
import huiying.kit.kafka.TopicGate;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Adds Kafka to what readiness asks; MongoDB is asked by Spring Boot itself. */
@AutoConfiguration(after = KafkaKitAutoConfiguration.class)
public class HealthKitAutoConfiguration {
  @Bean("kafkaHealthIndicator")
  HealthIndicator kafka(Admin admin, TopicGate gate) {
    return new KafkaHealth(admin, gate);
  }
}
