package huiying.standalone;

import huiying.contracts.wire.Envelope;
import huiying.contracts.wire.EventRecords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all that a topic holds. */
final class Topic {
  private Topic() {}

  /** In the order of each partition; up to the end as it is now. */
  static List<Envelope> read(Trial trial, String name) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", "127.0.0.1:" + trial.layout.ports().kafka());
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(name).stream()
              .map(one -> new TopicPartition(name, one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var events = new ArrayList<Envelope>();
      while (partitions.stream()
          .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        consumer.poll(Duration.ofMillis(500)).forEach(kept -> events.add(EventRecords.read(kept)));
      }
      return events;
    }
  }
}
