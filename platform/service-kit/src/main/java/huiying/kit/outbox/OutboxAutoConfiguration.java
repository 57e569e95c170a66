package huiying.kit.outbox;

import huiying.kit.kafka.EventSender;
import huiying.kit.kafka.KafkaKitAutoConfiguration;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** A relay for a service that says where its outbox is. */
@AutoConfiguration(
    after = KafkaKitAutoConfiguration.class,
    afterName =
        "io.github.resilience4j.springboot.circuitbreaker.autoconfigure.CircuitBreakerAutoConfiguration")
@ConditionalOnBean(Outbox.class)
@EnableConfigurationProperties(OutboxProperties.class)
public class OutboxAutoConfiguration {
  @Bean
  OutboxRelay outboxRelay(
      Outbox outbox,
      MongoOperations mongo,
      EventSender sender,
      OutboxProperties settings,
      ObjectProvider<CircuitBreakerRegistry> breakers,
      MeterRegistry meters) {
    var documents = new UnsentDocuments(mongo.getCollection(outbox.collection()));
    var relay = new OutboxRelay(outbox, documents, guarded(sender, breakers), settings);
    Gauge.builder("huiying.outbox.unsent", relay, OutboxRelay::waiting)
        .description("Documents known to have announcements that Kafka has not acknowledged")
        .tag("topic", outbox.topic())
        .register(meters);
    return relay;
  }

  /** Where a service has circuit breakers, one spares it waiting for a Kafka that is away. */
  private static OutboxRelay.Sender guarded(
      EventSender sender, ObjectProvider<CircuitBreakerRegistry> breakers) {
    var registry = breakers.getIfAvailable();
    if (registry == null) {
      return sender::send;
    }
    var breaker = registry.circuitBreaker("kafka");
    return (topic, events) -> breaker.executeRunnable(() -> sender.send(topic, events));
  }
}
