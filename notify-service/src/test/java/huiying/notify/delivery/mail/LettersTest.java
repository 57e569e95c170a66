package huiying.notify.delivery.mail;

import static huiying.notify.delivery.SampleNotices.DUE;
import static huiying.notify.delivery.SampleNotices.MESSAGE;
import static huiying.notify.delivery.SampleNotices.SMITH;
import static huiying.notify.delivery.SampleNotices.alert;
import static huiying.notify.delivery.SampleNotices.breach;
import static huiying.notify.delivery.SampleNotices.confidential;
import static huiying.notify.delivery.SampleNotices.summary;
import static huiying.notify.delivery.SampleNotices.withLink;
import static huiying.notify.delivery.SampleNotices.withMore;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.notify.alert.Alert;
import huiying.notify.alert.Telling;
import huiying.notify.delivery.Notice;
import huiying.notify.delivery.SampleNotices;
import huiying.notify.delivery.wording.Tone;
import huiying.notify.directory.Detour;
import huiying.notify.directory.Detour.Why;
import huiying.notify.directory.Role;
import huiying.notify.ladder.Step;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LettersTest {
  private static final String OTHER = "f".repeat(32);

  private final Letters letters = new Letters(SampleNotices::directory, Mails.LINK);
  private final MailTemplates templates = new MailTemplates();

  @ParameterizedTest
  @CsvSource({
    "DISPATCH_2, 【分办通知】, [Dispatched]",
    "WARNING_1, 【临期预警】, [Due soon]",
    "BREACH, 【已超期】, [Overdue]",
    "OVERDUE_1, 【超期第1个工作日】, [Working day 1 overdue]",
    "BREACH_RETRACTED, 【更正】, [Correction]",
    "SPECIAL_RESPONSE, 【专项响应】, [Special response]"
  })
  void everyStepHasItsOwnWords(String step, String zh, String en) {
    var alert = alert(Step.of(step), summary("小区加装电梯如何申请"));

    assertThat(letters.of(SampleNotices.of(alert)).subject())
        .isEqualTo("%s小区加装电梯如何申请（截止 2026-03-23，编号 %s）".formatted(zh, MESSAGE));
    assertThat(letters.of(SampleNotices.of(SMITH, alert)).subject())
        .isEqualTo("%s 小区加装电梯如何申请 (due 2026-03-23, number %s)".formatted(en, MESSAGE));
  }

  @Test
  void aMissingYearIsAboutNoMessage() {
    var letter =
        letters.of(SampleNotices.of(alert("calendar-2027", new Step.YearMissing(), DUE, 0, null)));

    assertThat(letter.subject()).isEqualTo("【节假日待录入】2027 年节假日安排尚未录入（截止 2026-03-23）");
    assertThat(letter.intro()).contains("暂定");
    assertThat(letter.lines().getFirst().link()).isNull();
  }

  /** S132. */
  @Test
  void severalAlertsAreOneDigestInTheOrderGiven() {
    var notice =
        SampleNotices.of(
            alert(new Step.Overdue(2), summary("井盖破损")),
            alert(OTHER, new Step.Warning(1), DUE.plusDays(3), 0, summary("小区噪音")),
            alert("e".repeat(32), new Step.Warning(1), DUE.plusDays(4), 0, summary("公交线路")));

    var letter = letters.of(notice);
    assertThat(letter.subject()).isEqualTo("【督办汇总】3 件来件待处理，其中 1 件已超期（最早截止 2026-03-23）");
    assertThat(letter.lines())
        .extracting(Letter.Line::headline)
        .containsExactly("井盖破损", "小区噪音", "公交线路");
    assertThat(text(notice))
        .contains(
            "以下 3 件来件需要您处理，其中 1 件已超期",
            "截止日：2026-03-23（超期 2 个工作日）",
            "类别：咨询（门户网站）",
            "承办部门：住房保障局",
            "http://huiying.example/messages/" + OTHER);
    assertThat(html(notice))
        .contains("http://huiying.example/messages/" + OTHER, "超期第2个工作日", "临期预警");
  }

  @Test
  void aMessageWithTwoClocksIsOneThingToDo() {
    var letter =
        letters.of(
            SampleNotices.of(
                alert(new Step.Breach(), summary("一")),
                alert(MESSAGE.value(), new Step.Warning(1), DUE.plusDays(3), 0, summary("一"))));

    assertThat(letter.subject()).startsWith("【督办汇总】1 件来件待处理，其中 1 件已超期");
    assertThat(letter.lines()).hasSize(2);
  }

  @Test
  void whatHasNoLineIsCounted() {
    var notice = withMore(breach("一"), 3);

    assertThat(letters.of(notice).subject()).startsWith("【督办汇总】4 件来件待处理，其中至少 1 件已超期");
    assertThat(text(notice)).contains("另有 3 件未列出");
    assertThat(html(notice)).contains("另有 3 件未列出");
  }

  @Test
  void correctionsAloneAskForNothing() {
    var notice =
        SampleNotices.of(
            alert(new Step.BreachRetracted(), summary("一")),
            alert(OTHER, new Step.BreachRetracted(), DUE, 0, summary("二")));

    assertThat(letters.of(notice).subject()).isEqualTo("【更正】2 件来件的超期不成立");
    assertThat(text(notice)).contains("无需处理").doesNotContain("需要您处理");
  }

  @Test
  void aCorrectionSaysWhenItWasAnswered() {
    var notice = SampleNotices.of(alert(new Step.BreachRetracted(), summary("一")));

    assertThat(text(notice)).contains("已于 2026年3月24日 09:00 在时限内答复");
  }

  /** S137. */
  @ParameterizedTest
  @CsvSource({"BREACH", "WARNING_1", "OVERDUE_5", "BREACH_RETRACTED", "DISPATCH_1"})
  void aConfidentialMessageIsItsNumberStepAndDueDate(String step) {
    var secret =
        alert(
            MESSAGE.value(),
            Step.of(step),
            DUE,
            0,
            confidential(),
            Role.LEAD,
            List.of(new Detour(Why.ACCUSED, "housing-lead")));

    for (var notice :
        List.of(SampleNotices.of(secret), SampleNotices.of(secret, breachOf(OTHER, "二")))) {
      var all = letters.of(notice).subject() + text(notice) + html(notice);
      assertThat(all)
          .contains("编号 " + MESSAGE, "2026-03-23")
          .doesNotContain("举报", "局长", "纪委", "热线", "回避", "负责人", "09:00");
    }
  }

  @Test
  void whoStandsInIsToldWhy() {
    var notice =
        SampleNotices.of(
            alert(
                MESSAGE.value(),
                new Step.Breach(),
                DUE,
                0,
                summary("一"),
                Role.LEAD,
                List.of(new Detour(Why.ABSENT, "housing-li"), new Detour(Why.NOBODY, "HANDLER"))));

    assertThat(text(notice)).contains("告知身份：部门负责人", "代为接收：housing-li 请假；承办人空缺");
  }

  @ParameterizedTest
  @EnumSource(Why.class)
  void everyReasonHasWords(Why why) {
    var alert =
        alert(
            MESSAGE.value(),
            new Step.Breach(),
            DUE,
            0,
            summary("一"),
            Role.HANDLER,
            List.of(new Detour(why, "LEAD")));

    assertThat(text(SampleNotices.of(alert))).contains("部门负责人");
    assertThat(text(SampleNotices.of(SMITH, alert))).contains("Head of department");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyRoleHasWords(Role role) {
    var alert = alert(MESSAGE.value(), new Step.Breach(), DUE, 0, summary("一"), role, List.of());

    assertThat(text(SampleNotices.of(SMITH, alert)))
        .contains("Told as: ")
        .doesNotContain(role.name());
  }

  @Test
  void whoCanAcknowledgeHasALinkForIt() {
    var notice = withLink(breach("一"));

    assertThat(text(notice)).contains("我已阅知：" + SampleNotices.ACKNOWLEDGE);
    assertThat(html(notice)).contains("href=\"" + SampleNotices.ACKNOWLEDGE + "\"", "我已阅知");
    assertThat(html(breach("一"))).doesNotContain("我已阅知");
  }

  @Test
  void aRepeatSaysSo() {
    var once = alert(new Step.Breach(), summary("一"));
    var told = once.telling();
    var again =
        new Alert(
            once.id(),
            new Telling(
                told.subject(),
                told.clock(),
                told.step(),
                told.round(),
                2,
                told.revision(),
                told.dueDate(),
                told.dueAt(),
                told.at(),
                told.daysLate(),
                told.messages(),
                told.summary()),
            once.chosen(),
            once.channel(),
            once.createdAt(),
            once.progress(),
            once.acknowledged());

    assertThat(letters.of(SampleNotices.of(again)).subject()).startsWith("【已超期·第2次再提醒】");
    assertThat(letters.of(SampleNotices.of(SMITH, again)).subject())
        .startsWith("[Overdue, reminder 2]");
  }

  @Test
  void wordsFromOutsideAreNoHtmlAndHaveNobodysNumbers() {
    var notice = breach("<script>alert(1)</script>&amp;\"' [[${7*7}]] 电话13800001234");

    assertThat(html(notice))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;&quot;&#39; [[${7*7}]] 电话***")
        .doesNotContain("<script", "13800001234");
    assertThat(text(notice)).contains("[[${7*7}]]").doesNotContain("13800001234");
  }

  @Test
  void aMessageThatNothingWasHeardOfIsItsNumber() {
    var notice = SampleNotices.of(alert(MESSAGE.value(), new Step.Breach(), DUE, 0, null));

    assertThat(letters.of(notice).subject())
        .isEqualTo("【已超期】编号 %s（截止 2026-03-23）".formatted(MESSAGE));
  }

  @Test
  void nothingIsFetchedOrRunByTheMail() {
    var html = html(withMore(withLink(breach("一")), 1));

    assertThat(html).doesNotContain("<img", "<script", "<link", "url(", "<style", "null");
    assertThat(html).contains("lang=\"zh-CN\"", "<h1", "<h2", "scope=\"row\"");
  }

  /** WCAG 2.1, 1.4.3. */
  @Test
  void colouredTextCanBeRead() {
    Stream.of(Tone.values())
        .map(Look::of)
        .forEach(look -> {
          assertThat(contrast(look.strong(), "#ffffff")).isGreaterThan(4.5);
          assertThat(contrast("#1f2933", look.soft())).isGreaterThan(7);
          assertThat(contrast("#52606d", look.soft())).isGreaterThan(4.5);
        });
  }

  private static double contrast(String one, String other) {
    var light = Math.max(luminance(one), luminance(other));
    var dark = Math.min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
  }

  private static double part(String colour, int at) {
    var value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static Alert breachOf(String subject, String title) {
    return alert(
        subject, new Step.Breach(), DUE, 0, summary(title), Role.DISTRICT_OFFICE, List.of());
  }

  private String text(Notice notice) {
    return templates.text(letters.of(notice));
  }

  private String html(Notice notice) {
    return templates.html(letters.of(notice));
  }
}
