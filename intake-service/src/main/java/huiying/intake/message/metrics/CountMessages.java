package huiying.intake.message.metrics;

import huiying.contracts.MessageEvent;
import huiying.intake.message.Change;
import huiying.intake.message.MessageMeter;
import huiying.intake.message.Submission;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts messages and replies, since this instance started. */
@Component
class CountMessages implements MessageMeter {
  private final MeterRegistry meters;

  CountMessages(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void count(Change stored) {
    var said = stored.message().submission();
    for (var event : stored.announcements()) {
      switch (event) {
        case MessageEvent.Received _ ->
            count(said, Counter.builder("huiying.messages.received").description("New messages"));
        case MessageEvent.InterimReplied _ -> count(said, replies().tag("interim", "true"));
        case MessageEvent.Replied _ -> count(said, replies().tag("interim", "false"));
        default -> count(said, changes().tag("type", event.getClass().getSimpleName()));
      }
    }
  }

  private static Counter.Builder replies() {
    return Counter.builder("huiying.messages.replied").description("New replies");
  }

  private static Counter.Builder changes() {
    return Counter.builder("huiying.messages.changed").description("What else happened to them");
  }

  private void count(Submission said, Counter.Builder counter) {
    counter
        .tag("channel", said.channel().name())
        .tag("kind", said.kind().name())
        .register(meters)
        .increment();
  }
}
