package huiying.kit.kafka;

import huiying.backing.BackingServices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** A broker, and what its topics hold. */
public final class TestKafka {
  private static final String SERVERS = BackingServices.forTests().kafkaBootstrapServers();
  private static final Map<String, Object> CLIENT = Map.of("bootstrap.servers", SERVERS);

  private TestKafka() {}

  public static KafkaTemplate<String, byte[]> template() {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", SERVERS, "acks", "all", "linger.ms", 2);
    return new KafkaTemplate<>(
        new DefaultKafkaProducerFactory<>(
            settings, new StringSerializer(), new ByteArraySerializer()));
  }

  /** A topic of one partition that no other test knows. */
  public static String newTopic() throws InterruptedException, ExecutionException {
    var name = "test-" + UUID.randomUUID();
    create(name);
    return name;
  }

  public static void create(String name) throws InterruptedException, ExecutionException {
    try (var admin = Admin.create(CLIENT)) {
      admin.createTopics(Set.of(new NewTopic(name, 1, (short) 1))).all().get();
    }
  }

  /** All that a topic of one partition holds now. */
  public static List<ConsumerRecord<String, byte[]>> records(String topic) {
    var partition = new TopicPartition(topic, 0);
    try (var consumer =
        new KafkaConsumer<>(CLIENT, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(Set.of(partition));
      consumer.seekToBeginning(Set.of(partition));
      var end = consumer.endOffsets(Set.of(partition)).getOrDefault(partition, 0L);
      var records = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }
}
