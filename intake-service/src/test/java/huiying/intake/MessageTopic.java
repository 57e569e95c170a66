package huiying.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.backing.BackingServices;
import huiying.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the topic holds about one message. */
final class MessageTopic {
  private MessageTopic() {}

  /** All records there are now, in order. */
  static List<ConsumerRecord<String, byte[]>> about(String id) {
    return about(Topics.MESSAGE_EVENTS, id);
  }

  /** All records of any topic about one subject. */
  static List<ConsumerRecord<String, byte[]>> about(String topic, String id) {
    var servers = BackingServices.forTests().kafkaBootstrapServers();
    return all(servers, topic).stream().filter(kept -> id.equals(kept.key())).toList();
  }

  /** All records there are now, in order of their partitions. */
  static List<ConsumerRecord<String, byte[]>> all(String servers, String topic) {
    var client = Map.<String, Object>of("bootstrap.servers", servers);
    try (var consumer =
        new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(one -> new TopicPartition(one.topic(), one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var records = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }

  static List<String> idsAbout(String id) {
    return about(id).stream().map(kept -> header(kept, "ce_id")).toList();
  }

  static String header(ConsumerRecord<String, byte[]> kept, String name) {
    return new String(kept.headers().lastHeader(name).value(), UTF_8);
  }
}
