package huiying.notify.deadletter.kafka;

import huiying.backing.BackingServices;
import huiying.kit.kafka.DeadLetters;
import huiying.kit.kafka.EventSender;
import huiying.notify.deadletter.LetterTopic;
import huiying.notify.deadletter.Letters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** A real Kafka with topics of their own for each test, and the letters on it. */
public final class Broker {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String SERVERS = BackingServices.forTests().kafkaBootstrapServers();
  private static final Admin ADMIN = Admin.create(Map.of("bootstrap.servers", SERVERS));
  private static final KafkaTemplate<String, byte[]> KAFKA =
      new KafkaTemplate<>(
          new DefaultKafkaProducerFactory<>(
              Map.of(
                  "bootstrap.servers",
                  SERVERS,
                  "acks",
                  "all",
                  "linger.ms",
                  5,
                  // a topic just made may refuse the first batch and take the second, for good
                  "max.in.flight.requests.per.connection",
                  1),
              new StringSerializer(),
              new ByteArraySerializer()));

  private Broker() {}

  /** A topic and the letters of a service about it, of so many partitions each. */
  public static LetterTopic topic(String service, int partitions) throws Exception {
    var topic = new LetterTopic("t-" + UUID.randomUUID(), service);
    ADMIN
        .createTopics(
            List.of(
                new NewTopic(topic.topic(), 3, (short) 1),
                new NewTopic(topic.name(), partitions, (short) 1)))
        .all()
        .get();
    return topic;
  }

  public static Letters letters() {
    return letters(SERVERS, PATIENCE);
  }

  public static Letters letters(String servers, Duration patience) {
    var reading =
        LettersConfiguration.reading(
            Map.of(
                "bootstrap.servers",
                servers,
                "group.id",
                "notify-service",
                "auto.offset.reset",
                "earliest",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class),
            patience);
    return new KafkaLetters(() -> new KafkaConsumer<>(reading), KAFKA, patience, 3);
  }

  /** As a service does it that cannot read what it has. */
  static DeadLetters deadLetters(LetterTopic topic, InstantSource time) {
    return new DeadLetters(
        new EventSender(KAFKA), topic.service(), time, new SimpleMeterRegistry());
  }

  /** Sends a record and gives it back as a receiver has it. */
  static ConsumerRecord<String, byte[]> arrived(ProducerRecord<String, byte[]> record)
      throws Exception {
    var sent = KAFKA.send(record).get().getRecordMetadata();
    var arrived =
        new ConsumerRecord<>(
            sent.topic(), sent.partition(), sent.offset(), record.key(), record.value());
    record.headers().forEach(arrived.headers()::add);
    return arrived;
  }

  static void send(List<ProducerRecord<String, byte[]>> records) {
    records.forEach(KAFKA::send);
    KAFKA.flush();
  }

  /** As retention does it. */
  static void forget(LetterTopic topic, int partition, long before) throws Exception {
    ADMIN
        .deleteRecords(
            Map.of(
                new TopicPartition(topic.name(), partition), RecordsToDelete.beforeOffset(before)))
        .all()
        .get();
  }

  /** All that is in a topic now. */
  static List<ConsumerRecord<String, byte[]>> all(String topic) {
    var reading =
        LettersConfiguration.reading(
            Map.of(
                "bootstrap.servers",
                SERVERS,
                "auto.offset.reset",
                "earliest",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class),
            PATIENCE);
    var all = new ArrayList<ConsumerRecord<String, byte[]>>();
    try (var reader = new LetterReader(new KafkaConsumer<>(reading), PATIENCE)) {
      var ranges = reader.ranges(reader.partitions(List.of(topic)));
      reader.read(ranges, all::add);
    }
    return all;
  }
}
