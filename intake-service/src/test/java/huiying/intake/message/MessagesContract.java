package huiying.intake.message;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.aMessage;
import static huiying.intake.message.MessageFixture.answer;
import static huiying.intake.message.MessageFixture.interim;
import static huiying.intake.message.MessageFixture.replied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.contracts.MessageEvent;
import huiying.contracts.MessageId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Messages} must do. */
public abstract class MessagesContract {
  protected abstract Messages messages();

  /** What is to be announced of a message and has not been sent. */
  protected abstract List<? extends MessageEvent> announced(MessageId id);

  private Change keep(MessageFixture fixture) {
    var change = fixture.received();
    messages().add(List.of(change));
    return change;
  }

  @Test
  void givesBackWhatItWasGiven() {
    var citizen = new Citizen("王小明", "13812345678", "w@example.org", null);
    var whole = keep(aMessage().of("whole").from(citizen)).message();
    var bare = keep(aMessage().of("bare")).message();

    assertThat(messages().find(whole.id())).contains(whole);
    assertThat(messages().find(bare.id())).contains(bare);
    assertThat(messages().find(aMessage().of("other").submission().id())).isEmpty();
  }

  @Test
  void findsThoseOfManyThatAreThere() {
    var one = keep(aMessage().of("one")).message();
    var other = aMessage().of("not there").submission().id();

    assertThat(messages().findAll(List.of(one.id(), other))).containsOnlyKeys(one.id());
    assertThat(messages().findAll(List.of())).isEmpty();
  }

  @Test
  void keepsTheFirstOfTwoWithOneIdAndStoresTheOthersOfTheBatch() {
    var first = keep(aMessage().of("twice").title("先到"));
    var late = aMessage().of("twice").title("后到").received();
    var fresh = aMessage().of("fresh").received();

    assertThat(messages().add(List.of(late, fresh))).containsExactly(first.message().id());

    assertThat(messages().find(first.message().id())).contains(first.message());
    assertThat(messages().find(fresh.message().id())).contains(fresh.message());
    assertThat(announced(first.message().id())).isEqualTo(first.announcements());
  }

  @Test
  void storesAChangeWithItsAnnouncementsInOrder() {
    var received = keep(aMessage().of("changed"));
    var id = received.message().id();
    var asked = replied(received.message(), interim("正在办理", null), NOW);
    messages().save(asked);
    var answered = replied(asked.message(), answer("可以申请", null), NOW.plusSeconds(60));
    messages().save(answered);

    assertThat(messages().find(id)).contains(answered.message());
    assertThat(announced(id)).extracting(MessageEvent::sequence).containsExactly(1L, 2L, 3L);
  }

  @Test
  void refusesAWriteBasedOnAnOldReadingAndAnnouncesNothingOfIt() {
    var received = keep(aMessage().of("stale")).message();
    messages().save(replied(received, answer("先到", null), NOW));
    var stale = replied(received, answer("后到", null), NOW);

    assertThatExceptionOfType(StaleMessage.class).isThrownBy(() -> messages().save(stale));

    assertThat(announced(received.id())).hasSize(2);
    assertThat(messages().find(received.id()).orElseThrow().replies())
        .extracting(Reply::content)
        .containsExactly("先到");
  }

  @Test
  void refusesToChangeWhatIsNotThere() {
    var never = aMessage().of("never").received().message();
    var change = replied(never, answer("答复", null), NOW);

    assertThatExceptionOfType(StaleMessage.class).isThrownBy(() -> messages().save(change));
    assertThat(messages().find(never.id())).isEmpty();
  }
}
