package huiying.intake.message;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.RECEIVED_AT;
import static huiying.intake.message.MessageFixture.TIMES;
import static huiying.intake.message.MessageFixture.aMessage;
import static huiying.intake.message.MessageFixture.answer;
import static huiying.intake.message.MessageFixture.faults;
import static huiying.intake.message.MessageFixture.interim;
import static huiying.intake.message.MessageFixture.replied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.intake.message.Message.State;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessageTest {
  private static final Instant LATER = NOW.plusSeconds(3600);

  private final Message received = aMessage().received().message();

  @Test
  void beginsReceivedInVersionOneWithSequenceOne() {
    assertThat(received.state()).isEqualTo(new State.Received());
    assertThat(received.version()).isEqualTo(1);
    assertThat(received.sequence()).isEqualTo(1);
  }

  @Test
  void isRepliedAfterItsAnswer() {
    var message = replied(received, answer("可以申请", RECEIVED_AT), LATER).message();

    assertThat(message.state())
        .isEqualTo(new State.Replied(new Reply("可以申请", RECEIVED_AT, null, false)));
    assertThat(message.version()).isEqualTo(2);
    assertThat(message.sequence()).isEqualTo(2);
  }

  @Test
  void stillWaitsAfterAnInterimReply() {
    var message = replied(received, interim("正在办理", null), LATER).message();

    assertThat(message.state()).isEqualTo(new State.Received());
    assertThat(message.replies()).containsExactly(new Reply("正在办理", LATER, "住房保障局", true));
  }

  @Test
  void takesTheSameReplyOnce() {
    var message = replied(received, answer("可以申请", NOW), LATER).message();

    assertThat(message.decide(answer("可以申请", NOW), TIMES, LATER)).isEmpty();
    assertThat(message.decide(answer("可以申请", null), TIMES, LATER)).isEmpty();
  }

  @Test
  void keepsInterimRepliesOfDifferentTimesApart() {
    var message = replied(received, interim("正在办理", NOW), LATER).message();

    assertThat(message.decide(interim("正在办理", LATER), TIMES, LATER)).hasSize(1);
    assertThat(message.decide(interim("正在办理", NOW), TIMES, LATER)).isEmpty();
  }

  @Test
  void refusesASecondAnswerAndSaysWhichIsThere() {
    var message = replied(received, answer("可以申请", NOW), LATER).message();

    assertThatExceptionOfType(AlreadyReplied.class)
        .isThrownBy(() -> message.decide(answer("不可以", NOW), TIMES, LATER))
        .satisfies(e -> assertThat(e.answer().content()).isEqualTo("可以申请"))
        .satisfies(e -> assertThat(e.message()).isEqualTo(received.id()));
    assertThatExceptionOfType(AlreadyReplied.class)
        .isThrownBy(() -> message.decide(answer("可以申请", LATER), TIMES, LATER));
  }

  @Test
  void refusesAnInterimReplyAfterTheAnswer() {
    var message = replied(received, answer("可以申请", NOW), LATER).message();

    assertThatExceptionOfType(AlreadyReplied.class)
        .isThrownBy(() -> message.decide(interim("可以申请", NOW), TIMES, LATER));
  }

  @Test
  void refusesAReplyOlderThanTheMessage() {
    assertThat(received.decide(answer("可以", RECEIVED_AT), TIMES, NOW)).hasSize(1);
    assertThatExceptionOfType(BrokenRules.class)
        .isThrownBy(() -> received.decide(answer("可以", RECEIVED_AT.minusMillis(1)), TIMES, NOW))
        .satisfies(e -> assertThat(faults(e)).containsExactly("repliedAt before-receipt"));
  }

  @Test
  void namesAllThatIsWrongWithAReply() {
    var bad = new ReplyDraft(" ", NOW.plusSeconds(121), "局\n", null);

    assertThatExceptionOfType(BrokenRules.class)
        .isThrownBy(() -> received.decide(bad, TIMES, NOW))
        .satisfies(e ->
            assertThat(faults(e))
                .containsExactly(
                    "content blank", "repliedAt future", "repliedBy control-character"));
  }

  @Test
  void isRepliedNoEarlierThanReceivedEvenIfTheChannelsClockIsAhead() {
    var ahead = aMessage().receivedAt(NOW.plusSeconds(100)).received().message();

    var message = replied(ahead, answer("可以", null), NOW).message();

    assertThat(message.replies()).extracting(Reply::at).containsExactly(NOW.plusSeconds(100));
  }

  @Test
  void showsNobodysWordsOrNumbersAsText() {
    var citizen = new Citizen("王小明", "13812345678", null, null);
    var message =
        replied(aMessage().from(citizen).received().message(), answer("可以申请", null), LATER);

    assertThat(message.toString()).doesNotContain("王小明", "1381234", "六层老楼", "可以申请");
    assertThat(aMessage().from(citizen).draft().toString()).doesNotContain("王小明", "六层老楼");
    assertThat(answer("可以申请", null).toString()).doesNotContain("可以申请");
  }
}
