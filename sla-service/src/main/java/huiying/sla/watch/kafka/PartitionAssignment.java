package huiying.sla.watch.kafka;

import huiying.contracts.Topics;
import huiying.sla.watch.OwnPartitions;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.stereotype.Component;

/** Partition = ownership: what Kafka assigns to this instance's reader, this instance watches. */
@Component
class PartitionAssignment implements ConsumerAwareRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(PartitionAssignment.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Well below {@code max.poll.interval.ms}, after which Kafka would give them to another. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final OwnPartitions ownership;

  PartitionAssignment(OwnPartitions ownership) {
    this.ownership = ownership;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> reader, Collection<TopicPartition> assigned) {
    Map<Integer, Long> committed = new HashMap<>();
    assigned.stream()
        .filter(PartitionAssignment::isFacts)
        .forEach(one -> committed.put(one.partition(), reader.position(one)));
    var until = System.nanoTime() + LONGEST.toNanos();
    while (!tryTake(reader, committed)) {
      if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
        ownership.takeLater(committed);
        return;
      }
      pause();
    }
  }

  private boolean tryTake(Consumer<?, ?> reader, Map<Integer, Long> committed) {
    try {
      take(reader, committed);
      return true;
    } catch (RuntimeException e) {
      LOG.warn("Cannot take partitions yet: {}", e.getMessage());
      return false;
    }
  }

  private void take(Consumer<?, ?> reader, Map<Integer, Long> committed) {
    ownership
        .take(committed)
        .forEach(
            (number, from) -> reader.seek(new TopicPartition(Topics.MESSAGE_EVENTS, number), from));
  }

  @Override
  public void onPartitionsRevokedBeforeCommit(
      Consumer<?, ?> reader, Collection<TopicPartition> revoked) {
    giveUp(revoked);
  }

  @Override
  public void onPartitionsLost(Consumer<?, ?> reader, Collection<TopicPartition> lost) {
    giveUp(lost);
  }

  private void giveUp(Collection<TopicPartition> gone) {
    ownership.giveUp(
        gone.stream().filter(PartitionAssignment::isFacts).map(TopicPartition::partition).toList());
  }

  private static boolean isFacts(TopicPartition one) {
    return one.topic().equals(Topics.MESSAGE_EVENTS);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
