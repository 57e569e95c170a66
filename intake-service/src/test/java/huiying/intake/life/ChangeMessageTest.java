package huiying.intake.life;

import static huiying.intake.life.LifeFixture.BUREAU;
import static huiying.intake.life.LifeFixture.answer;
import static huiying.intake.life.LifeFixture.interim;
import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.TIMES;
import static huiying.intake.message.MessageFixture.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.intake.message.Change;
import huiying.intake.message.Entry;
import huiying.intake.message.InMemoryMessages;
import huiying.intake.message.Message;
import huiying.intake.message.Reply;
import huiying.intake.message.StaleMessage;
import huiying.intake.message.UnknownMessage;
import huiying.kit.access.Caller;
import huiying.kit.access.Role;
import huiying.testkit.TestCaller;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

class ChangeMessageTest {
  private static final LongPredicate ANY = _ -> true;
  private static final Caller WANG =
      new Caller("wang", "王丽", "console", Set.of(Role.SUPERVISOR), Set.of(), Set.of());

  private final Contended messages = new Contended();
  private final List<Change> counted = new ArrayList<>();
  private final ChangeMessage change =
      new ChangeMessage(messages, counted::add, TIMES, InstantSource.fixed(NOW));
  private final Message received = receive(aMessage().to(null).received());

  private Message receive(Change change) {
    messages.add(List.of(change));
    return change.message();
  }

  @Test
  void carriesOutACommandOnce() {
    var dispatch = new Dispatch(BUREAU, null, null, null, null);

    assertThat(change.change(received.id(), dispatch, ANY, WANG).isNew()).isTrue();
    assertThat(change.change(received.id(), dispatch, ANY, WANG).isNew()).isFalse();

    assertThat(messages.announced()).hasSize(2);
    assertThat(counted).hasSize(1);
  }

  @Test
  void knowsARepeatWithATimeOfItsOwnEvenAfterOthers() {
    var early = new Suspension("等待鉴定", NOW);
    change.change(received.id(), early, ANY, WANG);
    change.change(received.id(), new Resumption(null, NOW), ANY, WANG);

    assertThat(change.change(received.id(), early, ANY, WANG).isNew()).isFalse();
    assertThat(change.change(received.id(), new Suspension("等待鉴定", null), ANY, WANG).isNew())
        .isTrue();
  }

  @Test
  void writesDownWhoDidWhatWhenAndThroughWhichClient() {
    var at = received.submission().receivedAt();
    var outcome = change.change(received.id(), new Suspension("等待鉴定", at), ANY, WANG).message();

    assertThat(outcome.history())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("fingerprint")
        .containsExactly(new Entry("suspension", at, NOW, "王丽", "console", "等待鉴定", ""));
  }

  @Test
  void doesNotKnowOtherMessages() {
    var other = aMessage().of("other").submission().id();

    assertThatExceptionOfType(UnknownMessage.class)
        .isThrownBy(() -> change.change(other, answer("可以", NOW), ANY, WANG));
  }

  @Test
  void doesNotKnowAMessageForThoseWhoHaveNothingToDoWithIt() {
    for (var other : List.of(TestCaller.handler("城管执法局").caller(), Caller.system("timer"))) {
      assertThatExceptionOfType(UnknownMessage.class)
          .isThrownBy(() -> change.change(received.id(), answer("可以", NOW), ANY, other));
    }
  }

  @Test
  void doesNothingToAVersionThatTheCallerHasNotSeen() {
    change.change(received.id(), interim("正在办理", NOW), version -> version == 1, WANG);

    assertThatExceptionOfType(Outdated.class)
        .isThrownBy(
            () -> change.change(received.id(), answer("可以", NOW), version -> version == 1, WANG))
        .satisfies(e -> assertThat(e.version()).isEqualTo(2));
    assertThat(messages.find(received.id()).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void decidesAgainWhenAnotherWriterWasQuicker() {
    messages.rivals = 1;

    var outcome = change.change(received.id(), answer("可以", NOW), ANY, WANG);

    assertThat(outcome.message().life().replies())
        .extracting(Reply::interim)
        .containsExactly(true, false);
    assertThat(outcome.message().sequence()).isEqualTo(3);
  }

  @Test
  void givesUpWhenOthersKeepWinning() {
    messages.rivals = Integer.MAX_VALUE;

    assertThatExceptionOfType(StaleMessage.class)
        .isThrownBy(() -> change.change(received.id(), answer("可以", NOW), ANY, WANG));
    assertThat(counted).isEmpty();
  }

  /** Another writer's reply arrives between reading and writing, so many times. */
  private static final class Contended extends InMemoryMessages {
    private int rivals;

    @Override
    public synchronized void save(Change change) {
      if (rivals-- > 0) {
        var there = find(change.message().id()).orElseThrow();
        super.save(LifeFixture.change(there, interim("正在办理 " + rivals, NOW), NOW));
      }
      super.save(change);
    }
  }
}
