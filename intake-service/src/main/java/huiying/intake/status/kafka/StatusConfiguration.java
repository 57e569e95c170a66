package huiying.intake.status.kafka;

import huiying.contracts.ClockEvent;
import huiying.contracts.wire.EventCodec;
import huiying.intake.message.Messages;
import huiying.intake.status.DueDates;
import huiying.intake.status.LearnDueDates;
import huiying.intake.status.TellStatus;
import huiying.kit.kafka.BatchReader;
import huiying.kit.kafka.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the plain domain together. */
@Configuration(proxyBeanMethods = false)
class StatusConfiguration {
  @Bean
  BatchReader<ClockEvent> clockEvents(DeadLetters deadLetters, MeterRegistry meters) {
    return new BatchReader<>(EventCodec.CLOCK_EVENTS, deadLetters, meters);
  }

  @Bean
  LearnDueDates learnDueDates(DueDates dates) {
    return new LearnDueDates(dates);
  }

  @Bean
  TellStatus tellStatus(Messages messages, DueDates dates) {
    return new TellStatus(messages, dates);
  }
}
