package huiying.sla.watch;

import huiying.contracts.MessageEvent;
import huiying.contracts.wire.EventCodec;
import huiying.kit.kafka.BatchReader;
import huiying.kit.kafka.DeadLetters;
import huiying.sla.calendar.WorkingCalendar;
import huiying.sla.clock.Rules;
import huiying.sla.limit.LimitCatalogue;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the plain domain together. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {
  @Bean
  LimitCatalogue limits() {
    return LimitCatalogue.shipped();
  }

  @Bean
  Rules rules(WorkingCalendar calendar, LimitCatalogue limits) {
    return new Rules(calendar, limits);
  }

  @Bean
  BatchReader<MessageEvent> messageEvents(DeadLetters deadLetters, MeterRegistry meters) {
    return new BatchReader<>(EventCodec.MESSAGE_EVENTS, deadLetters, meters);
  }
}
