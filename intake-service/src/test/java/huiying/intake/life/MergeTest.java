package huiying.intake.life;

import static huiying.intake.life.LifeFixture.answer;
import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.RECEIVED_AT;
import static huiying.intake.message.MessageFixture.TIMES;
import static huiying.intake.message.MessageFixture.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageEvent;
import huiying.contracts.MessageId;
import huiying.intake.life.NotThis.Why;
import huiying.intake.message.Errands;
import huiying.intake.message.InMemoryMessages;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFixture;
import huiying.intake.message.Stage;
import huiying.kit.access.Caller;
import huiying.testkit.TestCaller;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two citizens, or one by two channels, on the same matter: one goes on, both are answered. */
class MergeTest {
  private static final Caller NOBODY = TestCaller.supervisor().caller();

  private final InMemoryMessages messages = new InMemoryMessages();
  private final InstantSource time = InstantSource.fixed(NOW);
  private final ChangeMessage change = new ChangeMessage(messages, _ -> {}, TIMES, time);
  private final RunErrands errands = new RunErrands(messages, messages, _ -> {}, time);

  private final Message portal = receive(aMessage().by(Channel.PORTAL));
  private final Message hotline =
      receive(aMessage().by(Channel.HOTLINE_12345).receivedAt(RECEIVED_AT.plusMillis(1)));

  private Message receive(MessageFixture fixture) {
    var received = fixture.received();
    messages.add(List.of(received));
    return received.message();
  }

  private Message now(Message message) {
    return messages.find(message.id()).orElseThrow();
  }

  private void merge(Message source, MessageId into) {
    change.change(source.id(), new Merge(into.value(), "同一事项", null), _ -> true, NOBODY);
  }

  private void reply(Message message) {
    change.change(message.id(), answer("可以申请", NOW), _ -> true, NOBODY);
  }

  private void runErrands() {
    for (int i = 0; i < 5; i++) {
      errands.run();
    }
    assertThat(messages.some(1)).isEmpty();
  }

  @Test
  void s142TheEarliestReceiptRulesAndBothChannelsAreToldTheAnswer() {
    merge(hotline, portal.id());
    reply(portal);
    runErrands();

    assertThat(now(portal).life().merged()).containsExactly(hotline.id());
    assertThat(now(hotline).life().stage()).isEqualTo(Stage.MERGED);
    assertThat(now(hotline).life().replies()).isEqualTo(now(portal).life().replies());
    assertThat(messages.announced())
        .filteredOn(MessageEvent.Replied.class::isInstance)
        .extracting(MessageEvent::messageId)
        .containsExactly(portal.id().value(), hotline.id().value());
  }

  @Test
  void passesOnAnAnswerThatWasThereBefore() {
    reply(portal);
    merge(hotline, portal.id());
    runErrands();

    assertThat(now(hotline).answer()).isEqualTo(now(portal).answer()).isPresent();
  }

  @Test
  void passesAnAnswerOnThroughAChainOfMerges() {
    var mailbox = receive(aMessage().by(Channel.MAILBOX).receivedAt(RECEIVED_AT.plusMillis(2)));
    merge(mailbox, hotline.id());
    merge(hotline, portal.id());
    runErrands();
    reply(portal);
    runErrands();

    assertThat(now(mailbox).answer()).isEqualTo(now(portal).answer()).isPresent();
  }

  @Test
  void tellsNothingTwiceWhenAnErrandIsRepeated() {
    merge(hotline, portal.id());
    var waiting = messages.some(10);
    runErrands();
    var version = now(portal).version();

    waiting.forEach(one -> new RunErrands(new Once(one), messages, _ -> {}, time).run());

    assertThat(now(portal).version()).isEqualTo(version);
  }

  @Test
  void refusesToLetACitizenWaitLonger() {
    var slow =
        receive(
            aMessage()
                .of("slow")
                .kind(Kind.INFORMATION_REQUEST)
                .receivedAt(RECEIVED_AT.minusSeconds(60)));
    var suspended = receive(aMessage().of("suspended").receivedAt(RECEIVED_AT.minusSeconds(60)));
    change.change(suspended.id(), new Suspension("等待鉴定", null), _ -> true, NOBODY);

    refuses(hotline, slow.id(), Why.OTHER_LIMIT);
    refuses(hotline, suspended.id(), Why.OTHER_LIMIT);
  }

  @Test
  void passesOnNoAnswerThatWasTakenBackBefore() {
    reply(hotline);
    change.change(hotline.id(), new ReplyWithdrawal("有误", null), _ -> true, NOBODY);
    merge(hotline, portal.id());

    assertThat(now(hotline).answer()).isEmpty();
  }

  @Test
  void keepsTheOneThatGoesOnFromEndingWithoutAnAnswer() {
    merge(hotline, portal.id());

    assertThatExceptionOfType(NotThis.class)
        .isThrownBy(
            () -> change.change(portal.id(), new Withdrawal("市民撤回", null), _ -> true, NOBODY))
        .satisfies(e -> assertThat(e.why()).isEqualTo(Why.OTHERS_ARE_MERGED));
  }

  @Test
  void passesNothingOnToAMessageThatWasNotMergedAfterAll() {
    new AbsorbMessage(messages, _ -> {}, time).absorb(portal.id(), hotline.id());
    reply(portal);
    runErrands();

    assertThat(now(hotline).life().replies()).isEmpty();
    merge(hotline, portal.id());
    runErrands();
    assertThat(now(hotline).answer()).isEqualTo(now(portal).answer()).isPresent();
  }

  @Test
  void mergesOneOfTwoReceivedAtOneInstantIntoTheOtherOnly() {
    var one = receive(aMessage().of("one"));
    var two = receive(aMessage().of("two"));
    var first = one.id().compareTo(two.id()) < 0 ? one : two;
    var second = first == one ? two : one;

    refuses(first, second.id(), Why.RECEIVED_EARLIER);
    merge(second, first.id());
    assertThat(now(second).life().stage()).isEqualTo(Stage.MERGED);
  }

  @Test
  void s142RefusesToMergeTheOneThatWasReceivedFirst() {
    refuses(portal, hotline.id(), Why.RECEIVED_EARLIER);
  }

  @Test
  void refusesWhatCannotGoTogether() {
    var secret = receive(aMessage().of("secret").kind(Kind.REPORT));
    var gone = receive(aMessage().of("gone"));
    change.change(gone.id(), new Withdrawal("市民撤回", null), _ -> true, NOBODY);

    refuses(hotline, hotline.id(), Why.MERGED_INTO_ITSELF);
    refuses(hotline, aMessage().of("unknown").submission().id(), Why.UNKNOWN_TARGET);
    refuses(hotline, secret.id(), Why.CONFIDENTIAL);
    refuses(hotline, gone.id(), Why.TARGET_IS_OVER);
  }

  private void refuses(Message source, MessageId into, Why why) {
    assertThatExceptionOfType(NotThis.class)
        .isThrownBy(() -> merge(source, into))
        .satisfies(e -> assertThat(e.why()).isEqualTo(why));
    assertThat(now(source).version()).isEqualTo(source.version());
  }

  /** One errand that waits, as after a crash before it was taken away. */
  private record Once(Waiting waiting) implements Errands {
    @Override
    public List<Waiting> some(int most) {
      return List.of(waiting);
    }

    @Override
    public void done(Waiting errand) {}
  }
}
