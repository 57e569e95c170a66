package huiying.sla.watch.kafka;

import huiying.contracts.Topics;
import huiying.sla.watch.EndOffsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** Asks Kafka. */
@Component
class KafkaEndOffsets implements EndOffsets {
  private static final long SECONDS = 5;

  private final Admin admin;

  KafkaEndOffsets(Admin admin) {
    this.admin = admin;
  }

  @Override
  public Map<Integer, Long> of(Collection<Integer> partitions) {
    var asked =
        partitions.stream()
            .collect(
                Collectors.toMap(
                    number -> new TopicPartition(Topics.MESSAGE_EVENTS, number),
                    _ -> OffsetSpec.latest()));
    try {
      var ends = new TreeMap<Integer, Long>();
      admin
          .listOffsets(asked)
          .all()
          .get(SECONDS, TimeUnit.SECONDS)
          .forEach((one, end) -> ends.put(one.partition(), end.offset()));
      return ends;
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka does not tell its end offsets", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking Kafka", e);
    }
  }
}
