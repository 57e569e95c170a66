package huiying.notify.deadletter.kafka;

import huiying.notify.deadletter.LettersAway;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * One look at partitions, of no group, so that it disturbs nobody. All of it together takes no
 * longer than the patience it was given.
 */
final class LetterReader implements AutoCloseable {
  private static final Duration LONGEST_POLL = Duration.ofMillis(200);
  private static final Duration TO_CLOSE = Duration.ofSeconds(1);

  private final KafkaConsumer<String, byte[]> consumer;
  private final long deadline;

  LetterReader(KafkaConsumer<String, byte[]> consumer, Duration patience) {
    this.consumer = consumer;
    this.deadline = System.nanoTime() + patience.toNanos();
  }

  /** The partitions of those topics that are there. */
  Set<TopicPartition> partitions(Collection<String> topics) {
    return consumer.listTopics(left()).entrySet().stream()
        .filter(one -> topics.contains(one.getKey()))
        .flatMap(one -> one.getValue().stream())
        .map(one -> new TopicPartition(one.topic(), one.partition()))
        .collect(Collectors.toSet());
  }

  /** What can be read of them now. */
  Map<TopicPartition, Range> ranges(Collection<TopicPartition> partitions) {
    var first = consumer.beginningOffsets(partitions, left());
    var end = consumer.endOffsets(partitions, left());
    var ranges = new HashMap<TopicPartition, Range>();
    partitions.forEach(
        one -> ranges.put(one, new Range(first.getOrDefault(one, 0L), end.getOrDefault(one, 0L))));
    return ranges;
  }

  /** Hands each record of the ranges on, those of one partition in order. */
  void read(Map<TopicPartition, Range> ranges, Consumer<ConsumerRecord<String, byte[]>> each) {
    consumer.assign(ranges.keySet());
    ranges.forEach((partition, range) -> consumer.seek(partition, range.from()));
    var open = new HashMap<>(ranges);
    pauseRead(open);
    while (!open.isEmpty()) {
      for (var record : consumer.poll(shorter(left(), LONGEST_POLL))) {
        var range = open.get(new TopicPartition(record.topic(), record.partition()));
        if (range != null && range.includes(record.offset())) {
          each.accept(record);
        }
      }
      pauseRead(open);
    }
  }

  /** What was read to its end must not fill the memory while others are still read. */
  private void pauseRead(Map<TopicPartition, Range> open) {
    var read = new HashSet<TopicPartition>();
    open.forEach((partition, range) -> {
      if (consumer.position(partition, left()) >= range.to()) {
        read.add(partition);
      }
    });
    consumer.pause(read);
    open.keySet().removeAll(read);
  }

  private Duration left() {
    var left = Duration.ofNanos(deadline - System.nanoTime());
    if (!left.isPositive()) {
      throw new LettersAway("Kafka took too long");
    }
    return left;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(TO_CLOSE));
  }
}
