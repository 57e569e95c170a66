package huiying.sla.watch.kafka;

import huiying.contracts.MessageEvent;
import huiying.contracts.Topics;
import huiying.kit.kafka.BatchReader;
import huiying.kit.kafka.Inbound;
import huiying.sla.clock.Fact;
import huiying.sla.watch.Arrival;
import huiying.sla.watch.TrackMessages;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Turns batches into facts. Delivery is at least once; {@link TrackMessages} knows repeats. */
@Component
class MessageEventListener {
  private final BatchReader<MessageEvent> reader;
  private final TrackMessages messages;

  MessageEventListener(BatchReader<MessageEvent> reader, TrackMessages messages) {
    this.reader = reader;
    this.messages = messages;
  }

  @KafkaListener(topics = Topics.MESSAGE_EVENTS, id = "message-events", idIsGroup = false)
  void on(List<ConsumerRecord<String, byte[]>> records) {
    var batch = reader.read(records);
    var arrivals = batch.events().stream().map(MessageEventListener::arrival).toList();
    for (var tooFar : messages.take(arrivals, batch.nextOffsets())) {
      batch.reject(
          tooFar.partition(),
          tooFar.offset(),
          "Too far ahead of a missing event, or cannot be folded");
    }
    batch.setAsideRejected();
  }

  private static Arrival arrival(Inbound<MessageEvent> in) {
    return new Arrival(
        in.partition(), in.offset(), in.message(), new Fact(in.sequence(), in.event()));
  }
}
