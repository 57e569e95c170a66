package huiying.intake.message;

import static huiying.intake.message.MessageFixture.aMessage;
import static huiying.intake.message.MessageFixture.interim;
import static huiying.intake.message.MessageFixture.replied;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LifeTest {
  @Test
  void beginsInVersionOneWithSequenceOne() {
    var message = aMessage().to(null).received().message();

    assertThat(message.life().state()).isEqualTo(new State.Received());
    assertThat(message.version()).isEqualTo(1);
    assertThat(message.sequence()).isEqualTo(1);
  }

  @Test
  void beginsDispatchedWhenTheChannelNamesTheDepartment() {
    var message = aMessage().to("住房保障局").received().message();

    assertThat(message.life().state()).isEqualTo(new State.Dispatched(Assignment.to("住房保障局")));
  }

  @Test
  void countsOnlyWhatItAnnounces() {
    var message = aMessage().received().message();
    var asked = replied(message, interim("正在办理", null)).message();
    var answer = new CoAnswer("街道", "已查看", asked.arrivedAt());

    var helped = MessageFixture.changed(asked, new MessageFact.CoAnswered(answer));

    assertThat(helped.announcements()).isEmpty();
    assertThat(helped.message().sequence()).isEqualTo(2);
    assertThat(helped.message().version()).isEqualTo(3);
  }
}
