package huiying.kit.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** What every service does the same way with Kafka. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(TopicProperties.class)
public class KafkaKitAutoConfiguration {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  @Bean
  EventSender eventSender(KafkaTemplate<String, byte[]> kafka) {
    return new EventSender(kafka);
  }

  @Bean
  DeadLetters deadLetters(
      EventSender sender,
      @Value("${spring.application.name}") String service,
      InstantSource time,
      MeterRegistry meters) {
    return new DeadLetters(sender, service, time, meters);
  }

  /**
   * Poison was set aside before anything can fail here, so what does fail is the infrastructure:
   * the batch is tried again for as long as it takes, with pauses, and nothing is ever skipped.
   */
  @Bean
  CommonErrorHandler neverSkip() {
    var pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
    pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
    var handler = new DefaultErrorHandler(null, pauses);
    handler.setClassifications(Map.of(), true); // spring-kafka skips some exceptions by default
    return handler;
  }

  @Bean(destroyMethod = "close")
  Admin kafkaAdminClient(KafkaAdmin configured) {
    return Admin.create(configured.getConfigurationProperties());
  }

  @Bean
  TopicGate topicGate(
      Admin admin,
      MongoOperations mongo,
      TopicProperties topics,
      @Value("${spring.application.name}") String service,
      KafkaListenerEndpointRegistry listeners,
      ObjectProvider<WhenTopicsReady> others,
      ConfigurableApplicationContext context) {
    var whenOpen = new ArrayList<Runnable>();
    whenOpen.add(() -> listeners.getListenerContainers().forEach(Lifecycle::start));
    others.orderedStream().forEach(other -> whenOpen.add(other::topicsReady));
    Runnable exit = () -> System.exit(SpringApplication.exit(context, () -> 1));
    return new TopicGate(
        admin, new PartitionCounts(mongo), topics, service, whenOpen, () -> exitLater(exit));
  }

  /** Not on the gate's own thread, which the closing context waits for. */
  private static void exitLater(Runnable exit) {
    Thread.ofPlatform().name("exit").start(exit);
  }
}
