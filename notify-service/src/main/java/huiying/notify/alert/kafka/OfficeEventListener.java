package huiying.notify.alert.kafka;

import huiying.contracts.CalendarEvent;
import huiying.contracts.CalendarEvent.YearMissing;
import huiying.contracts.CalendarEvent.YearTold;
import huiying.contracts.ResponseEvent;
import huiying.contracts.ResponseEvent.SpecialResponseRaised;
import huiying.contracts.Topics;
import huiying.kit.kafka.BatchReader;
import huiying.kit.kafka.Inbound;
import huiying.kit.kafka.InboundBatch;
import huiying.notify.alert.TellOffice;
import huiying.notify.alert.metrics.AlertMeters;
import huiying.notify.duty.LearnYear;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** What offices must know beyond single messages. Repeats change nothing. */
@Component
class OfficeEventListener {
  private final BatchReader<CalendarEvent> calendar;
  private final BatchReader<ResponseEvent> responses;
  private final LearnYear years;
  private final TellOffice office;
  private final AlertMeters meters;

  OfficeEventListener(
      BatchReader<CalendarEvent> calendar,
      BatchReader<ResponseEvent> responses,
      LearnYear years,
      TellOffice office,
      AlertMeters meters) {
    this.calendar = calendar;
    this.responses = responses;
    this.years = years;
    this.office = office;
    this.meters = meters;
  }

  @KafkaListener(topics = Topics.CALENDAR_EVENTS, id = "calendar-events", idIsGroup = false)
  void onCalendar(List<ConsumerRecord<String, byte[]>> records) {
    var batch = calendar.read(records);
    batch.events().stream().flatMap(in -> in.event().stream()).forEach(this::take);
    batch.setAsideRejected();
  }

  private void take(CalendarEvent event) {
    switch (event) {
      case YearTold told -> years.take(told);
      case YearMissing missing -> meters.countAdded(office.tell(missing));
    }
  }

  @KafkaListener(topics = Topics.RESPONSE_EVENTS, id = "response-events", idIsGroup = false)
  void onResponse(List<ConsumerRecord<String, byte[]>> records) {
    var batch = responses.read(records);
    batch.events().forEach(in -> take(in, batch));
    batch.setAsideRejected();
  }

  private void take(Inbound<ResponseEvent> in, InboundBatch<ResponseEvent> batch) {
    if (in.event().orElse(null) instanceof SpecialResponseRaised raised) {
      if (Plausible.isPlausible(raised)) {
        meters.countAdded(office.tell(raised));
      } else {
        batch.reject(in.partition(), in.offset(), "A field of the event is out of range");
      }
    }
  }
}
