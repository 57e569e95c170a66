package huiying.notify.alert.kafka;

import huiying.contracts.ClockEvent;
import huiying.contracts.Topics;
import huiying.kit.kafka.BatchReader;
import huiying.kit.kafka.Inbound;
import huiying.kit.kafka.InboundBatch;
import huiying.notify.alert.Arrival;
import huiying.notify.alert.PlanAlerts;
import huiying.notify.alert.metrics.AlertMeters;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Turns batches into arrivals. Delivery is at least once; {@link PlanAlerts} knows repeats. */
@Component
class ClockEventListener {
  private final BatchReader<ClockEvent> reader;
  private final PlanAlerts alerts;
  private final AlertMeters meters;

  ClockEventListener(BatchReader<ClockEvent> reader, PlanAlerts alerts, AlertMeters meters) {
    this.reader = reader;
    this.alerts = alerts;
    this.meters = meters;
  }

  @KafkaListener(topics = Topics.CLOCK_EVENTS, id = "clock-events", idIsGroup = false)
  void on(List<ConsumerRecord<String, byte[]>> records) {
    var batch = reader.read(records);
    var arrivals = batch.events().stream().flatMap(in -> arrival(in, batch)).toList();
    var taken = alerts.take(arrivals);
    meters.countAdded(taken.added());
    meters.countCancelled(taken.cancelled());
    meters.countStale(taken.stale());
    batch.setAsideRejected();
  }

  private static Stream<Arrival> arrival(Inbound<ClockEvent> in, InboundBatch<ClockEvent> batch) {
    var plausible = in.event().filter(Plausible::isPlausible);
    if (in.event().isPresent() && plausible.isEmpty()) {
      batch.reject(in.partition(), in.offset(), "A field of the event is out of range");
    }
    return plausible.map(event -> new Arrival(in.message(), event)).stream();
  }
}
