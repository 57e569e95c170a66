package huiying.intake.matter.kafka;

import huiying.contracts.ResponseEvent;
import huiying.contracts.Topics;
import huiying.contracts.wire.Envelope;
import huiying.contracts.wire.EventCodec;
import huiying.intake.matter.ResponseEvents;
import huiying.kit.kafka.EventSender;
import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells cases on their topic; each stands for itself, so they have no sequence. */
@Component
class KafkaResponseEvents implements ResponseEvents {
  private static final URI SOURCE = URI.create("/huiying/intake");

  private final EventSender sender;

  KafkaResponseEvents(EventSender sender) {
    this.sender = sender;
  }

  @Override
  public void tell(ResponseEvent event) {
    var type = EventCodec.RESPONSE_EVENTS.typeOf(event.getClass());
    var json = EventCodec.RESPONSE_EVENTS.write(event);
    var envelope =
        new Envelope(event.id(), type, SOURCE, event.subject(), event.occurredAt(), 1, json);
    sender.send(Topics.RESPONSE_EVENTS, List.of(envelope));
  }
}
