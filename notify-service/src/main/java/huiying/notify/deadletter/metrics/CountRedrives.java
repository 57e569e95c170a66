package huiying.notify.deadletter.metrics;

import huiying.notify.deadletter.LetterTopic;
import huiying.notify.deadletter.RedriveMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts by topic. */
@Component
final class CountRedrives implements RedriveMeter {
  private final MeterRegistry meters;

  CountRedrives(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void redriven(LetterTopic from) {
    Counter.builder("huiying.dead.letters.redriven")
        .description("Dead letters that were sent again to their original topic")
        .tag("topic", from.topic())
        .register(meters)
        .increment();
  }
}
