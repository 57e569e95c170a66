package huiying.sla.watch.kafka;

import huiying.contracts.Topics;
import huiying.contracts.wire.Envelope;
import huiying.contracts.wire.EventCodec;
import huiying.kit.kafka.EventSender;
import huiying.sla.clock.Announcement;
import huiying.sla.watch.ClockEvents;
import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells clock events on their topic. */
@Component
class KafkaClockEvents implements ClockEvents {
  private static final URI SOURCE = URI.create("/huiying/sla");

  private final EventSender sender;

  KafkaClockEvents(EventSender sender) {
    this.sender = sender;
  }

  @Override
  public void tell(List<Announcement> announcements) {
    sender.send(
        Topics.CLOCK_EVENTS, announcements.stream().map(KafkaClockEvents::envelope).toList());
  }

  private static Envelope envelope(Announcement announcement) {
    var event = announcement.event();
    return new Envelope(
        announcement.id(),
        EventCodec.CLOCK_EVENTS.typeOf(event.getClass()),
        SOURCE,
        event.messageId(),
        event.at(),
        event.revision(),
        EventCodec.CLOCK_EVENTS.write(event));
  }
}
