package huiying.intake.life;

import static huiying.intake.life.LifeFixture.BUREAU;
import static huiying.intake.life.LifeFixture.LATER;
import static huiying.intake.life.LifeFixture.STREET;
import static huiying.intake.life.LifeFixture.answer;
import static huiying.intake.life.LifeFixture.change;
import static huiying.intake.life.LifeFixture.decide;
import static huiying.intake.life.LifeFixture.in;
import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.RECEIVED_AT;
import static huiying.intake.message.MessageFixture.aMessage;
import static huiying.intake.message.MessageFixture.faults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.contracts.Kind;
import huiying.contracts.MessageEvent;
import huiying.contracts.MessageEvent.Decision;
import huiying.intake.life.NotThis.Why;
import huiying.intake.message.Assignment;
import huiying.intake.message.BrokenRules;
import huiying.intake.message.CoAnswer;
import huiying.intake.message.Message;
import huiying.intake.message.Stage;
import huiying.intake.message.State;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecideTest {
  private static final Dispatch TO_BUREAU = new Dispatch(BUREAU, List.of(STREET), null, null, null);

  private static Message all(Message message, Command... commands) {
    return Arrays.stream(commands)
        .reduce(message, (m, c) -> change(m, c, LATER).message(), (_, last) -> last);
  }

  @Test
  void leavesTheThirdDispatchToTheDeskAlone() {
    var back = new Return("不属本局职责", null);
    var twice =
        all(
            in(Stage.RECEIVED),
            TO_BUREAU,
            back,
            new Dispatch(STREET, null, null, null, null),
            back);

    var assigned = all(twice, TO_BUREAU);

    assertThat(twice.life().returns()).isEqualTo(2);
    assertThat(assigned.life().state())
        .isEqualTo(new State.Assigned(new Assignment(BUREAU, List.of(STREET))));
    assertThatExceptionOfType(NotNow.class).isThrownBy(() -> decide(assigned, back, LATER));
  }

  @Test
  void keepsEachHelpersLatestAnswerForTheLead() {
    var message =
        all(
            in(Stage.DISPATCHED),
            new CoAnswerDraft(STREET, "已派人查看", null),
            new CoAnswerDraft(STREET, "已查看，属实", null));

    assertThat(message.life().coAnswers()).containsExactly(new CoAnswer(STREET, "已查看，属实", LATER));
    refuses(message, new CoAnswerDraft("城管执法局", "与我无关", null), Why.NOT_CO_HANDLING);
  }

  @Test
  void tellsThatAHelperContributed() {
    var change = change(in(Stage.DISPATCHED), new CoAnswerDraft(STREET, "已查看，属实", null), LATER);

    assertThat(change.announcements())
        .singleElement()
        .isEqualTo(
            new MessageEvent.CoAnswered(
                change.message().id().value(), change.message().sequence(), LATER, STREET));
  }

  @Test
  void neverGivesAReportToWhomItIsAbout() {
    var report = aMessage().kind(Kind.REPORT).to(null).about("城管执法局").received().message();

    refuses(report, dispatch("城管执法局", List.of()), Why.ACCUSED_DEPARTMENT);
    refuses(report, dispatch(" 城管\u3000执法局", List.of()), Why.ACCUSED_DEPARTMENT);
    refuses(report, dispatch(BUREAU, List.of(STREET, "城管执法局")), Why.ACCUSED_DEPARTMENT);
    var dispatched = all(report, TO_BUREAU);
    refuses(dispatched, new Transfer("城管执法局", null, null), Why.ACCUSED_DEPARTMENT);
    assertThat(dispatched.life().accused()).isEqualTo("城管执法局");
  }

  @Test
  void letsTheDispatchDeskSayWhomAReportIsAbout() {
    var report = aMessage().kind(Kind.REPORT).to(null).about("城管执法局").received().message();
    var corrected = new Dispatch("城管执法局", List.of(), "城管执法支队", null, null);
    var itself = new Dispatch(BUREAU, List.of(), BUREAU, null, null);

    var change = change(report, corrected, LATER);

    assertThat(change.message().life().accused()).isEqualTo("城管执法支队");
    assertThat(change.message().submission().accused()).isEqualTo("城管执法局");
    assertThat(change.announcements())
        .first()
        .returns("城管执法支队", event -> ((MessageEvent.Dispatched) event).accused());
    refuses(report, itself, Why.ACCUSED_DEPARTMENT);
  }

  @Test
  void keepsWhomItIsAboutOfConfidentialMessagesOnly() {
    refuses(
        in(Stage.RECEIVED),
        new Dispatch(BUREAU, List.of(), STREET, null, null),
        Why.ACCUSED_NOT_CONFIDENTIAL);
  }

  private static Dispatch dispatch(String department, List<String> helpers) {
    return new Dispatch(department, List.copyOf(helpers), null, null, null);
  }

  @Test
  void keepsTheHelpersWhenTheLeadChanges() {
    var moved = all(in(Stage.DISPATCHED), new Transfer("城管执法局", null, null));

    assertThat(moved.life().assignment()).contains(new Assignment("城管执法局", List.of(STREET)));
    refuses(moved, new Transfer("城管执法局", "再转一次", null), Why.SAME_DEPARTMENT);
  }

  @Test
  void startsTimeAgainAndAnewWhenACorrectionComes() {
    var corrected = change(in(Stage.AWAITING_CORRECTION), new Correction(null, null), LATER);

    assertThat(corrected.announcements())
        .hasExactlyElementsOfTypes(
            MessageEvent.Resumed.class, MessageEvent.CorrectionReceived.class);
    assertThat(corrected.message().life().stage()).isEqualTo(Stage.DISPATCHED);
  }

  @Test
  void s105RefusesASuspensionInTheFuture() {
    var future = new Suspension("等待鉴定", LATER.plus(Duration.ofMinutes(3)));

    assertThatExceptionOfType(BrokenRules.class)
        .isThrownBy(() -> decide(in(Stage.DISPATCHED), future, LATER))
        .satisfies(e -> assertThat(faults(e)).containsExactly("occurredAt future"));
  }

  @Test
  void acceptsNoFactFromBeforeWhatItFollows() {
    var tooEarly = RECEIVED_AT.minusMillis(1);
    var beforeTheAnswer = NOW.minusMillis(1);

    breaks(in(Stage.DISPATCHED), new Suspension("等待鉴定", tooEarly), "occurredAt before-receipt");
    breaks(in(Stage.SUSPENDED), new Resumption(null, beforeTheAnswer), "occurredAt before-step");
    breaks(in(Stage.REPLIED), new Reopening("不满意", beforeTheAnswer), "occurredAt before-step");
    breaks(
        in(Stage.REPLIED),
        new RatingDraft(1, true, null, beforeTheAnswer),
        "occurredAt before-step");
  }

  @Test
  void acceptsNoNewReplyFromBeforeTheReopeningButKnowsTheOldOne() {
    var again = all(in(Stage.REPLIED), new Reopening("不满意", LATER));

    breaks(again, answer("再次答复", NOW.plusSeconds(60)), "repliedAt before-step");
    assertThat(decide(again, new ReplyDraft("可以申请", NOW, BUREAU, false), LATER)).isEmpty();
    assertThat(decide(again, answer("再次答复", LATER), LATER)).hasSize(1);
  }

  @Test
  void suspendsNothingFromBeforeItWasResumed() {
    var resumed = all(in(Stage.SUSPENDED), new Resumption(null, LATER));

    breaks(resumed, new Suspension("再次鉴定", NOW.plusSeconds(60)), "occurredAt before-step");
  }

  @Test
  void namesAllThatIsMissing() {
    breaks(in(Stage.RECEIVED), new Acceptance(null, null, null), "decision missing");
    breaks(in(Stage.RECEIVED), new Acceptance(Decision.NOT_ACCEPTED, null, null), "reason missing");
    breaks(
        in(Stage.RECEIVED),
        new Extension(null, null, null, null),
        "amount missing",
        "reason missing",
        "approvedBy missing");
    breaks(in(Stage.RECEIVED), new Extension(0, "x", "y", null), "amount out-of-range");
    breaks(in(Stage.REPLIED), new RatingDraft(6, null, null, null), "score out-of-range");
    breaks(in(Stage.RECEIVED), new Merge("none", "x", null), "into bad-id");
    breaks(in(Stage.RECEIVED), new Reclassification(null, null, "x", null), "kind missing");
    breaks(
        in(Stage.RECEIVED),
        new Dispatch(BUREAU, Arrays.asList(BUREAU, null), null, null, null),
        "coDepartments[0] repeated-value",
        "coDepartments[1] missing");
  }

  @Test
  void s143RedirectsALawsuitAndOwesNoReply() {
    var complaint = aMessage().kind(Kind.COMPLAINT).received().message();
    var redirected =
        change(complaint, new Acceptance(Decision.OTHER_PROCEDURE, "属行政诉讼，请向法院起诉", null), LATER);

    assertThat(redirected.message().life().stage()).isEqualTo(Stage.DECLINED);
    assertThat(redirected.announcements())
        .first()
        .isInstanceOfSatisfying(
            MessageEvent.Accepted.class,
            told -> {
              assertThat(told.decision()).isEqualTo(Decision.OTHER_PROCEDURE);
              assertThat(told.reason()).isEqualTo("属行政诉讼，请向法院起诉");
            });
    refuses(complaint, new Acceptance(Decision.ACCEPTED, null, null), Why.NO_PETITION);
  }

  @Test
  void s143TakesAPetitionForOneWhateverTheChannelCalledIt() {
    var complaint = aMessage().kind(Kind.COMPLAINT).received().message();
    var petition = new Reclassification(Kind.PETITION, null, "属信访事项", null);

    var message = all(complaint, petition, new Acceptance(Decision.ACCEPTED, null, null));

    assertThat(message.life().kind()).isEqualTo(Kind.PETITION);
    assertThat(message.life().decision()).isEqualTo(Decision.ACCEPTED);
    refuses(message, new Acceptance(Decision.NOT_ACCEPTED, "x", null), Why.ALREADY_DECIDED);
  }

  @Test
  void takesOneRatingOfEachAnswer() {
    var rated = all(in(Stage.REPLIED), new RatingDraft(2, true, "没有解决", null));
    refuses(rated, new RatingDraft(5, true, "很好", null), Why.ALREADY_RATED);

    var again = all(rated, new Reopening("不满意", null));
    var answered = change(again, answer("已解决", null), LATER.plusSeconds(1)).message();

    assertThat(decide(answered, new RatingDraft(5, true, "很好", null), LATER.plusSeconds(2)))
        .hasSize(1);
  }

  @Test
  void takesOnlyWhatEndsTheLifeOnceTheHistoryIsFull() {
    var message = in(Stage.DISPATCHED);
    while (message.history().size() < 500) {
      var answer = new CoAnswerDraft(STREET, "第 %d 次".formatted(message.history().size()), null);
      message = all(message, answer);
    }
    var full = message;

    refuses(full, new Suspension("再来", null), Why.TOO_MUCH_HISTORY);
    assertThat(decide(full, answer("可以", null), LATER)).hasSize(1);
  }

  private static void refuses(Message message, Command command, Why why) {
    assertThatExceptionOfType(NotThis.class)
        .isThrownBy(() -> decide(message, command, LATER))
        .satisfies(e -> assertThat(e.why()).isEqualTo(why));
  }

  private static void breaks(Message message, Command command, String... faults) {
    assertThatExceptionOfType(BrokenRules.class)
        .isThrownBy(() -> decide(message, command, LATER))
        .satisfies(e -> assertThat(faults(e)).containsExactly(faults));
  }
}
