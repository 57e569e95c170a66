package huiying.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import huiying.backing.BackingServices;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

class NeverSkipTest {
  private static final int FAILURES = 4;

  /**
   * Spring-kafka's own default would skip a ClassCastException at once, and others after ten tries.
   */
  @Test
  void aBatchThatFailsIsTriedAgainUntilItDoesNotAndNothingIsSkipped() throws Exception {
    var topic = TestKafka.newTopic();
    var template = TestKafka.template();
    var sent = IntStream.range(0, 20).mapToObj(Integer::toString).toList();
    sent.forEach(key -> template.send(new ProducerRecord<>(topic, key, new byte[0])));
    template.flush();
    var failures = new AtomicInteger(FAILURES);
    var taken = new CopyOnWriteArrayList<String>();

    var container = container(topic, failures, taken);
    container.start();
    try {
      await().atMost(Duration.ofSeconds(30)).until(() -> taken.size() >= sent.size());
    } finally {
      container.stop();
    }

    assertThat(failures).hasValue(0);
    assertThat(taken).containsExactlyElementsOf(sent);
  }

  private static KafkaMessageListenerContainer<String, byte[]> container(
      String topic, AtomicInteger failures, List<String> taken) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            BackingServices.forTests().kafkaBootstrapServers(),
            "group.id",
            topic,
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            false);
    var properties = new ContainerProperties(topic);
    BatchMessageListener<String, byte[]> listener =
        batch -> {
          if (failures.get() > 0) {
            throw failures.getAndDecrement() % 2 == 0
                ? new ClassCastException("a fault of ours")
                : new IllegalStateException("the store is away");
          }
          batch.forEach(kept -> taken.add(kept.key()));
        };
    properties.setMessageListener(listener);
    var container =
        new KafkaMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<>(
                settings, new StringDeserializer(), new ByteArrayDeserializer()),
            properties);
    container.setCommonErrorHandler(new KafkaKitAutoConfiguration().neverSkip());
    return container;
  }
}
