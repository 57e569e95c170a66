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
    var publication = new Publication("加装电梯", "如何申请？", "正在办理", asked.arrivedAt());

    var published = MessageFixture.changed(asked, new MessageFact.Published(publication));

    assertThat(published.announcements()).isEmpty();
    assertThat(published.message().sequence()).isEqualTo(2);
    assertThat(published.message().version()).isEqualTo(3);
  }
}
