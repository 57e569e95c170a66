package huiying.intake.status.kafka;

import huiying.contracts.ClockEvent;
import huiying.contracts.Topics;
import huiying.intake.status.LearnDueDates;
import huiying.intake.status.LearnDueDates.Heard;
import huiying.kit.kafka.BatchReader;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Turns batches into what was heard. Delivery is at least once; a repeat teaches nothing. */
@Component
class DueDateListener {
  private final BatchReader<ClockEvent> reader;
  private final LearnDueDates dates;

  DueDateListener(BatchReader<ClockEvent> reader, LearnDueDates dates) {
    this.reader = reader;
    this.dates = dates;
  }

  @KafkaListener(topics = Topics.CLOCK_EVENTS, id = "due-dates", idIsGroup = false)
  void on(List<ConsumerRecord<String, byte[]>> records) {
    var batch = reader.read(records);
    var heard =
        batch.events().stream()
            .flatMap(in -> in.event().map(event -> new Heard(in.message(), event)).stream())
            .toList();
    dates.learn(heard);
    batch.setAsideRejected();
  }
}
