package huiying.intake.life;

import static huiying.intake.life.LifeFixture.LATER;
import static huiying.intake.life.LifeFixture.answer;
import static huiying.intake.life.LifeFixture.change;
import static huiying.intake.life.LifeFixture.decide;
import static huiying.intake.life.LifeFixture.interim;
import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.RECEIVED_AT;
import static huiying.intake.message.MessageFixture.aMessage;
import static huiying.intake.message.MessageFixture.faults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.intake.message.BrokenRules;
import huiying.intake.message.Citizen;
import huiying.intake.message.Message;
import huiying.intake.message.Reply;
import huiying.intake.message.State;
import org.junit.jupiter.api.Test;

class ReplyToMessageTest {
  private final Message received = aMessage().to(null).received().message();

  @Test
  void isRepliedAfterItsAnswer() {
    var message = change(received, answer("可以申请", RECEIVED_AT), LATER).message();

    assertThat(message.life().state())
        .isEqualTo(
            new State.Replied(new Reply("可以申请", RECEIVED_AT, null, false), new State.Received()));
    assertThat(message.version()).isEqualTo(2);
    assertThat(message.sequence()).isEqualTo(2);
  }

  @Test
  void stillWaitsAfterAnInterimReply() {
    var message = change(received, interim("正在办理", null), LATER).message();

    assertThat(message.life().state()).isEqualTo(new State.Received());
    assertThat(message.life().replies())
        .containsExactly(new Reply("正在办理", LATER, LifeFixture.BUREAU, true));
  }

  @Test
  void takesTheSameReplyOnce() {
    var message = change(received, answer("可以申请", NOW), LATER).message();

    assertThat(decide(message, answer("可以申请", NOW), LATER)).isEmpty();
    assertThat(decide(message, answer("可以申请", null), LATER)).isEmpty();
  }

  @Test
  void takesTheSameWordsAgainAfterTheyWereTakenBack() {
    var answered = change(received, answer("可以申请", NOW), LATER).message();
    var withdrawn = change(answered, new ReplyWithdrawal("待核实", null), LATER).message();

    assertThat(decide(withdrawn, answer("可以申请", null), LATER)).hasSize(1);
    assertThat(decide(withdrawn, answer("可以申请", NOW), LATER)).as("the old one").isEmpty();
  }

  @Test
  void keepsInterimRepliesOfDifferentTimesApart() {
    var message = change(received, interim("正在办理", NOW), LATER).message();

    assertThat(decide(message, interim("正在办理", LATER), LATER)).hasSize(1);
    assertThat(decide(message, interim("正在办理", NOW), LATER)).isEmpty();
  }

  @Test
  void refusesASecondAnswerAndSaysWhichIsThere() {
    var message = change(received, answer("可以申请", NOW), LATER).message();

    assertThatExceptionOfType(AlreadyReplied.class)
        .isThrownBy(() -> decide(message, answer("不可以", NOW), LATER))
        .satisfies(e -> assertThat(e.answer().content()).isEqualTo("可以申请"))
        .satisfies(e -> assertThat(e.message()).isEqualTo(received.id()));
    assertThatExceptionOfType(AlreadyReplied.class)
        .isThrownBy(() -> decide(message, answer("可以申请", LATER), LATER));
  }

  @Test
  void refusesAnInterimReplyAfterTheAnswer() {
    var message = change(received, answer("可以申请", NOW), LATER).message();

    assertThatExceptionOfType(AlreadyReplied.class)
        .isThrownBy(() -> decide(message, interim("可以申请", NOW), LATER));
  }

  @Test
  void refusesAReplyOlderThanTheMessage() {
    assertThat(decide(received, answer("可以", RECEIVED_AT), NOW)).hasSize(1);
    assertThatExceptionOfType(BrokenRules.class)
        .isThrownBy(() -> decide(received, answer("可以", RECEIVED_AT.minusMillis(1)), NOW))
        .satisfies(e -> assertThat(faults(e)).containsExactly("repliedAt before-receipt"));
  }

  @Test
  void namesAllThatIsWrongWithAReply() {
    var bad = new ReplyDraft(" ", NOW.plusSeconds(121), "局\n", null);

    assertThatExceptionOfType(BrokenRules.class)
        .isThrownBy(() -> decide(received, bad, NOW))
        .satisfies(e ->
            assertThat(faults(e))
                .containsExactly(
                    "content blank", "repliedBy control-character", "repliedAt future"));
  }

  @Test
  void isRepliedNoEarlierThanReceivedEvenIfTheChannelsClockIsAhead() {
    var ahead = aMessage().receivedAt(NOW.plusSeconds(100)).received().message();

    var message = change(ahead, answer("可以", null), NOW).message();

    assertThat(message.life().replies())
        .extracting(Reply::at)
        .containsExactly(NOW.plusSeconds(100));
  }

  @Test
  void keepsRoomForTheFinalReply() {
    var message = received;
    for (var i = 0; i < 100; i++) {
      message = change(message, interim("正在办理 " + i, NOW), LATER).message();
    }
    var full = message;

    assertThatExceptionOfType(NotThis.class)
        .isThrownBy(() -> decide(full, interim("还在办理", NOW), LATER))
        .satisfies(e -> assertThat(e.why()).isEqualTo(NotThis.Why.TOO_MANY_INTERIM_REPLIES));
    assertThat(decide(full, answer("可以", NOW), LATER)).hasSize(1);
  }

  @Test
  void showsNobodysWordsOrNumbersAsText() {
    var citizen = new Citizen("王小明", "13812345678", null, null);
    var message =
        change(aMessage().from(citizen).received().message(), answer("可以申请", null), LATER);

    assertThat(message.toString()).doesNotContain("王小明", "1381234", "六层老楼", "可以申请");
    assertThat(aMessage().from(citizen).draft().toString()).doesNotContain("王小明", "六层老楼");
    assertThat(answer("可以申请", null).toString()).doesNotContain("可以申请");
  }
}
