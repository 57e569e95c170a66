package huiying.sla.watch.kafka;

import huiying.contracts.Topics;
import huiying.sla.watch.OwnPartitions;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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

  /** With some seconds each, well below {@code max.poll.interval.ms}, after which another gets them. */
  private static final int TRIES = 50;

  private final OwnPartitions ownership;

  PartitionAssignment(OwnPartitions ownership) {
    this.ownership = ownership;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> reader, Collection<TopicPartition> assigned) {
    var ours = assigned.stream().filter(PartitionAssignment::isFacts).toList();
    for (var attempt = 1; ; attempt++) {
      try {
        take(reader, ours);
        return;
      } catch (RuntimeException e) {
        if (attempt == TRIES || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        LOG.warn("Cannot take partitions yet: {}", e.getMessage());
        pause();
      }
    }
  }

  private void take(Consumer<?, ?> reader, List<TopicPartition> ours) {
    Map<Integer, Long> committed = new HashMap<>();
    ours.forEach(one -> committed.put(one.partition(), reader.position(one)));
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
