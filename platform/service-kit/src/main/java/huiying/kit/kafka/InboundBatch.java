package huiying.kit.kafka;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a batch of records brought: events, and records to be set aside. These go to the dead
 * letters only at the end, when all else is done, so that a batch tried again and again sends them
 * once.
 */
public final class InboundBatch<E> {
  private final List<ConsumerRecord<String, byte[]>> records;
  private final DeadLetters deadLetters;
  private final List<Inbound<E>> events = new ArrayList<>();
  private final Map<ConsumerRecord<String, byte[]>, String> rejected = new LinkedHashMap<>();

  InboundBatch(List<ConsumerRecord<String, byte[]>> records, DeadLetters deadLetters) {
    this.records = records;
    this.deadLetters = deadLetters;
  }

  void add(Inbound<E> event) {
    events.add(event);
  }

  void reject(ConsumerRecord<String, byte[]> poison, String reason) {
    rejected.put(poison, reason);
  }

  /** Those that can be read, in order. */
  public List<Inbound<E>> events() {
    return List.copyOf(events);
  }

  /** The offset after the last record of each partition, be it one that cannot be read. */
  public Map<Integer, Long> nextOffsets() {
    var next = new HashMap<Integer, Long>();
    records.forEach(kept -> next.merge(kept.partition(), kept.offset() + 1, Math::max));
    return next;
  }

  /** Has the record set aside although it could be read. */
  public void reject(int partition, long offset, String reason) {
    records.stream()
        .filter(kept -> kept.partition() == partition && kept.offset() == offset)
        .forEach(kept -> reject(kept, reason));
  }

  /**
   * Returns when all that was rejected is safe in the dead-letter topic. The last thing to do with
   * a batch.
   *
   * @throws NotSent if it is not; the batch must then be read again
   */
  public void setAsideRejected() {
    rejected.forEach(deadLetters::setAside);
  }
}
