package huiying.sla.watch.kafka;

import huiying.contracts.MessageEvent;
import huiying.contracts.Topics;
import huiying.kit.kafka.BatchReader;
import huiying.kit.kafka.DeadLetters;
import huiying.kit.kafka.Inbound;
import huiying.sla.clock.Fact;
import huiying.sla.watch.Arrival;
import huiying.sla.watch.TrackMessages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Turns batches into facts. Delivery is at least once; {@link TrackMessages} knows repeats. */
@Component
class MessageEventListener {
  private final BatchReader<MessageEvent> reader;
  private final TrackMessages messages;
  private final DeadLetters deadLetters;

  MessageEventListener(
      BatchReader<MessageEvent> reader, TrackMessages messages, DeadLetters deadLetters) {
    this.reader = reader;
    this.messages = messages;
    this.deadLetters = deadLetters;
  }

  @KafkaListener(topics = Topics.MESSAGE_EVENTS, id = "message-events", idIsGroup = false)
  void on(List<ConsumerRecord<String, byte[]>> batch) {
    var arrivals = reader.read(batch).stream().map(MessageEventListener::arrival).toList();
    var tooFar = messages.take(arrivals, nextOffsets(batch));
    for (var arrival : tooFar) {
      batch.stream()
          .filter(kept -> kept.partition() == arrival.partition())
          .filter(kept -> kept.offset() == arrival.offset())
          .forEach(kept -> deadLetters.setAside(kept, "Too far ahead of a missing event"));
    }
  }

  private static Arrival arrival(Inbound<MessageEvent> in) {
    return new Arrival(
        in.partition(), in.offset(), in.message(), new Fact(in.sequence(), in.event()));
  }

  private static Map<Integer, Long> nextOffsets(List<ConsumerRecord<String, byte[]>> batch) {
    var next = new HashMap<Integer, Long>();
    batch.forEach(kept -> next.merge(kept.partition(), kept.offset() + 1, Math::max));
    return next;
  }
}
