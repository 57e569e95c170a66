package huiying.notify.delivery.http;

import static huiying.notify.delivery.SampleNotices.DUE;
import static huiying.notify.delivery.SampleNotices.MESSAGE;
import static huiying.notify.delivery.SampleNotices.SMITH;
import static huiying.notify.delivery.SampleNotices.alert;
import static huiying.notify.delivery.SampleNotices.breach;
import static huiying.notify.delivery.SampleNotices.confidential;
import static huiying.notify.delivery.SampleNotices.summary;
import static huiying.notify.delivery.SampleNotices.withLink;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.notify.alert.Alert;
import huiying.notify.delivery.Notice;
import huiying.notify.delivery.SampleNotices;
import huiying.notify.directory.DeliveryChannel;
import huiying.notify.ladder.Step;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortTextsTest {
  private final ShortTexts texts = new ShortTexts(SampleNotices::directory);

  @Test
  void oneAlertIsOneLine() {
    assertThat(text(breach("小区加装电梯如何申请")))
        .isEqualTo("【已超期】小区加装电梯如何申请（截止 2026-03-23，编号 %s）".formatted(MESSAGE));
  }

  @Test
  void severalAreAHeadingAndLines() {
    var notice =
        SampleNotices.of(
            SMITH,
            alert(new Step.Breach(), summary("Lift")),
            alert("f".repeat(32), new Step.Warning(1), DUE.plusDays(3), 0, summary("Noise")));

    assertThat(text(notice))
        .isEqualTo(
            """
            [Digest] 2 messages wait for you, 1 overdue (earliest due 2026-03-23)
            1. Overdue: Lift (due 2026-03-23)
            2. Due soon: Noise (due 2026-03-26)\
            """);
  }

  @Test
  void manyAreCutToWholeLines() {
    var alerts =
        IntStream.range(0, 200)
            .mapToObj(i ->
                alert("%032x".formatted(i), new Step.Breach(), DUE, 0, summary("😀".repeat(90))))
            .toArray(Alert[]::new);
    var text = text(withLink(SampleNotices.of(alerts)));

    var withoutLink = text.substring(0, text.lastIndexOf('\n'));
    assertThat(withoutLink.codePointCount(0, withoutLink.length()))
        .isLessThanOrEqualTo(ShortTexts.MOST);
    assertThat(withoutLink).endsWith("（截止 2026-03-23）");
    assertThat(text).endsWith("我已阅知：" + SampleNotices.ACKNOWLEDGE);
  }

  @Test
  void markdownHasTheLinkInIt() {
    var notice = withLink(breach("一"));
    var weCom =
        new Notice(
            notice.id(),
            DeliveryChannel.WECOM,
            notice.recipient(),
            notice.alerts(),
            0,
            notice.acknowledge());

    assertThat(text(weCom)).endsWith("\n[我已阅知](%s)".formatted(SampleNotices.ACKNOWLEDGE));
  }

  /** S137. */
  @Test
  void aConfidentialMessageIsItsNumberStepAndDueDate() {
    var notice = SampleNotices.of(alert(new Step.Breach(), confidential()));

    assertThat(text(notice)).isEqualTo("【已超期】编号 %s（截止 2026-03-23）".formatted(MESSAGE));
    assertThat(texts.of(notice).toString()).doesNotContain("举报", "纪委", "热线");
  }

  @Test
  void aTitleCanNeitherFormatNorLinkNorCallAnybody() {
    assertThat(text(breach("<@all> [点我](http://evil.cn) **粗** 13800001234")))
        .contains("＜＠all＞ ［点我］(http：//evil.cn) ＊＊粗＊＊ ＊＊＊")
        .doesNotContain("<", "@", "[", "://");
  }

  private String text(Notice notice) {
    return texts.of(notice).getOrDefault("text", "");
  }
}
