package huiying.intake.message.metrics;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.aMessage;
import static huiying.intake.message.MessageFixture.answer;
import static huiying.intake.message.MessageFixture.interim;
import static huiying.intake.message.MessageFixture.replied;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class CountMessagesTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final CountMessages count = new CountMessages(meters);

  @Test
  void countsMessagesByChannelAndKind() {
    count.count(aMessage().of("A-1").received());
    count.count(aMessage().of("A-2").received());

    assertThat(
            meters
                .get("huiying.messages.received")
                .tags("channel", "PORTAL", "kind", "CONSULTATION")
                .counter()
                .count())
        .isEqualTo(2);
  }

  @Test
  void countsInterimAndFinalRepliesApart() {
    var asked = replied(aMessage().received().message(), interim("正在办理", NOW));
    count.count(asked);
    count.count(replied(asked.message(), answer("可以", NOW)));

    for (var isInterim : new String[] {"true", "false"}) {
      var counter = meters.get("huiying.messages.replied").tag("interim", isInterim).counter();
      assertThat(counter.count()).isEqualTo(1);
    }
  }
}
