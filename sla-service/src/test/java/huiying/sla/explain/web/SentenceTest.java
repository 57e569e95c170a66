package huiying.sla.explain.web;

import static huiying.sla.clock.Facts.at;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageEvent;
import huiying.contracts.MessageEvent.Decision;
import huiying.sla.clock.Clock;
import huiying.sla.clock.Fact;
import huiying.sla.clock.Facts;
import huiying.sla.clock.Fold;
import huiying.sla.clock.Position;
import huiying.sla.clock.TrackedMessage;
import huiying.sla.explain.Explanation;
import huiying.sla.limit.Start;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a citizen is told, in both languages. Received on Monday 2026-03-16, five working days. */
class SentenceTest {
  private static final String ID = Facts.ID.value();

  private final ExplanationTexts texts = new ExplanationTexts();

  @Test
  void namesTheExtensionAndTheDaysThatDoNotCount() {
    var extended = new MessageEvent.Extended(ID, 2, at("2026-03-18T10:00"), 10, "勘查", "区府办");

    assertThat(zh("reply", extended))
        .isEqualTo(
            "该件于2026年3月16日（星期一）收到，期限为5个工作日，经批准延长10个工作日，起始当日不计。"
                + "其间有7天休息日或节假日不计入。最迟于2026年4月7日（星期二）24时前办结。");
    assertThat(en("reply", extended))
        .isEqualTo(
            "It was received on Monday 2026-03-16; the limit is 5 working days and 10 working days"
                + " more that were approved, not counting the day it started."
                + " 7 days off were not counted. It must be done by the end of Tuesday 2026-04-07.");
  }

  @Test
  void saysOfASuspendedClockHowMuchIsLeftInsteadOfADate() {
    var suspended = new MessageEvent.Suspended(ID, 2, at("2026-03-18T10:00"), "补正材料");

    assertThat(zh("reply", suspended))
        .endsWith("自2026年3月18日（星期三）起中止计时，尚余3个工作日；恢复后重新确定截止日。")
        .doesNotContain("办结");
    assertThat(en("reply", suspended))
        .endsWith(
            "Time is suspended since Wednesday 2026-03-18, 3 working days are left;"
                + " the date will be set when it goes on.");
    assertThat(explanation("reply", suspended).days())
        .extracting(day -> day.date().toString())
        .containsExactly("2026-03-16", "2026-03-17", "2026-03-18");
  }

  @Test
  void saysOfWhatWasSuspendedAndGoesOnWhatDidNotCount() {
    var suspended = new MessageEvent.Suspended(ID, 2, at("2026-03-18T10:00"), "补正材料");
    var resumed = new MessageEvent.Resumed(ID, 3, at("2026-03-20T10:00"));

    assertThat(zh("reply", suspended, resumed)).contains("中止的2天不计入。").contains("3月25日");
    assertThat(en("reply", suspended, resumed)).contains("2 days of suspension were not counted.");
  }

  @Test
  void saysWhyACancelledClockEnded() {
    var withdrawn = new MessageEvent.Withdrawn(ID, 2, at("2026-03-18T10:00"), "撤回");

    assertThat(zh("reply", withdrawn)).endsWith("该计时于2026年3月18日（星期三）终止：来件已撤回。");
    assertThat(en("reply", withdrawn))
        .endsWith("This clock ended on Wednesday 2026-03-18: the message was withdrawn.");
  }

  @Test
  void saysThatADeclinedMessageGoesAnotherWay() {
    var declined =
        new MessageEvent.Accepted(ID, 2, at("2026-03-18T10:00"), Decision.OTHER_PROCEDURE, "行政复议");

    assertThat(zh("reply", declined)).endsWith("终止：不予受理，或已告知依其他法定途径办理。");
    assertThat(en("reply", declined))
        .endsWith(
            "This clock ended on Wednesday 2026-03-18:"
                + " the message was not accepted, or referred to another procedure.");
  }

  @Test
  void saysOfAReturnedMessageUntilWhenItMustBeDispatchedAgain() {
    var dispatched =
        new MessageEvent.Dispatched(ID, 2, at("2026-03-17T10:00"), "住房局", List.of(), null);
    var returned = new MessageEvent.Returned(ID, 3, at("2026-03-18T10:00"), "不属于本部门职责");

    assertThat(zh("redispatch", dispatched, returned))
        .isEqualTo("该件于2026年3月18日（星期三）退单，期限为1个工作日，起始当日不计。最迟于2026年3月19日（星期四）24时前办结。");
    assertThat(en("redispatch", dispatched, returned))
        .isEqualTo(
            "It was returned to the dispatch desk on Wednesday 2026-03-18; the limit is 1 working"
                + " day, not counting the day it started."
                + " It must be done by the end of Thursday 2026-03-19.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void hasWordsForEveryStartAndForEveryReasonOfAnEnd(String language) {
    var in = texts.in(Locale.forLanguageTag(language));

    for (var start : Start.values()) {
      assertThat(in.text("start." + start)).isNotBlank();
    }
    for (var reason : Clock.Reason.values()) {
      assertThat(in.text("cancelled." + reason)).isNotBlank();
    }
  }

  private String zh(String code, MessageEvent... later) {
    return texts.in(Locale.SIMPLIFIED_CHINESE).sentence(explanation(code, later));
  }

  private String en(String code, MessageEvent... later) {
    return texts.in(Locale.ENGLISH).sentence(explanation(code, later));
  }

  private static Explanation explanation(String code, MessageEvent... later) {
    var start = at("2026-03-16T10:00");
    var received =
        new MessageEvent.Received(
            ID,
            1,
            start,
            start,
            Channel.PORTAL,
            Kind.COMPLAINT,
            false,
            false,
            "电梯",
            null,
            null,
            null);
    var facts = Stream.concat(Stream.of(received), Arrays.stream(later)).map(Facts::fact).toList();
    var message = fold(facts.toArray(Fact[]::new));
    return Explanation.of(message.clock(code).orElseThrow(), Facts.RULES).orElseThrow();
  }

  private static TrackedMessage fold(Fact... facts) {
    var now = at("2026-03-20T12:00");
    return Fold.of(
            TrackedMessage.unknown(Facts.ID),
            Arrays.asList(facts),
            Facts.RULES,
            Position.through(now),
            now)
        .after();
  }
}
