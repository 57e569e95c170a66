package huiying.notify.alert.kafka;

import huiying.contracts.ClockEvent;
import huiying.contracts.wire.EventCodec;
import huiying.kit.kafka.BatchReader;
import huiying.kit.kafka.DeadLetters;
import huiying.notify.alert.Alerts;
import huiying.notify.alert.Bell;
import huiying.notify.alert.MessageStates;
import huiying.notify.alert.PlanAlerts;
import huiying.notify.directory.Directory;
import huiying.notify.ladder.Ladder;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the plain domain together. */
@Configuration(proxyBeanMethods = false)
class AlertConfiguration {
  @Bean
  BatchReader<ClockEvent> clockEvents(DeadLetters deadLetters, MeterRegistry meters) {
    return new BatchReader<>(EventCodec.CLOCK_EVENTS, deadLetters, meters);
  }

  @Bean
  PlanAlerts planAlerts(
      MessageStates states,
      Alerts alerts,
      Ladder ladder,
      Directory directory,
      Bell bell,
      InstantSource time) {
    return new PlanAlerts(states, alerts, ladder, directory, bell, time);
  }
}
