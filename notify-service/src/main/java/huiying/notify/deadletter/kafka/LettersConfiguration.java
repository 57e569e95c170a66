package huiying.notify.deadletter.kafka;

import huiying.notify.deadletter.Letters;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Wires the letters to Kafka. */
@Configuration(proxyBeanMethods = false)
class LettersConfiguration {
  /** What is there is there; the consumer cannot close while it waits for more. */
  private static final int FETCHED_MILLIS = 20;

  private static final int FETCHED_BYTES = 8 * 1024 * 1024;
  private static final int BYTES_OF_A_PARTITION = 1024 * 1024;

  @Bean
  Letters letters(
      ConsumerFactory<?, ?> configured,
      KafkaTemplate<String, byte[]> kafka,
      DeadLetterProperties settings) {
    var reading = reading(configured.getConfigurationProperties(), settings.patience());
    return new KafkaLetters(
        () -> new KafkaConsumer<>(reading), kafka, settings.patience(), settings.readers());
  }

  /**
   * As the service reads, but of no group, and with less in memory: a letter can have 4 MB, and
   * several partitions are read at once.
   */
  static Map<String, Object> reading(Map<String, Object> configured, Duration patience) {
    var reading = new HashMap<>(configured);
    reading.remove(ConsumerConfig.GROUP_ID_CONFIG);
    reading.put(ConsumerConfig.CLIENT_ID_CONFIG, "dead-letters");
    reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    reading.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    reading.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCHED_MILLIS);
    reading.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_BYTES);
    reading.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BYTES_OF_A_PARTITION);
    reading.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
    reading.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) patience.dividedBy(2).toMillis());
    return reading;
  }
}
