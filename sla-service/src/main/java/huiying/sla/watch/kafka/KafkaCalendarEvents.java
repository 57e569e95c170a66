package huiying.sla.watch.kafka;

import huiying.contracts.CalendarEvent;
import huiying.contracts.Topics;
import huiying.contracts.wire.Envelope;
import huiying.contracts.wire.EventCodec;
import huiying.kit.kafka.EventSender;
import huiying.sla.watch.CalendarEvents;
import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells calendar events on their topic; each stands for itself, so they have no sequence. */
@Component
class KafkaCalendarEvents implements CalendarEvents {
  private static final URI SOURCE = URI.create("/huiying/sla");

  private final EventSender sender;

  KafkaCalendarEvents(EventSender sender) {
    this.sender = sender;
  }

  @Override
  public void tell(CalendarEvent event) {
    var type = EventCodec.CALENDAR_EVENTS.typeOf(event.getClass());
    var json = EventCodec.CALENDAR_EVENTS.write(event);
    var envelope = new Envelope(event.id(), type, SOURCE, event.subject(), event.at(), 1, json);
    sender.send(Topics.CALENDAR_EVENTS, List.of(envelope));
  }
}
