package huiying.sla.watch;

import huiying.contracts.MessageEvent;
import huiying.contracts.wire.EventCodec;
import huiying.kit.kafka.BatchReader;
import huiying.kit.kafka.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what reads the topic. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {
  @Bean
  BatchReader<MessageEvent> messageEvents(DeadLetters deadLetters, MeterRegistry meters) {
    return new BatchReader<>(EventCodec.MESSAGE_EVENTS, deadLetters, meters);
  }
}
