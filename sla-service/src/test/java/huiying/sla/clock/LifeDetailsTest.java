package huiying.sla.clock;

import static huiying.contracts.Kind.COMPLAINT;
import static huiying.contracts.Kind.CONSULTATION;
import static huiying.contracts.Kind.INFORMATION_REQUEST;
import static huiying.contracts.Kind.PETITION;
import static huiying.contracts.Kind.PRAISE;
import static huiying.sla.clock.Facts.CALENDAR;
import static huiying.sla.clock.Facts.LIMITS;
import static huiying.sla.clock.Facts.at;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.ClockEvent.Breached;
import huiying.contracts.ClockEvent.OverdueDay;
import huiying.contracts.ClockEvent.Warned;
import huiying.contracts.MessageEvent;
import huiying.contracts.MessageEvent.Decision;
import huiying.sla.limit.AppliesTo;
import huiying.sla.limit.Limit;
import huiying.sla.limit.LimitCatalogue;
import huiying.sla.limit.Limits;
import huiying.sla.limit.Measure;
import huiying.sla.limit.Pause;
import huiying.sla.limit.Start;
import huiying.sla.limit.Stop;
import huiying.sla.limit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What facts do beyond the collected scenarios: twice, too late, out of place. */
class LifeDetailsTest {
  private static final String MONDAY = "2026-03-16T10:00"; // an ordinary one is due on 03-23

  @Test
  void nothingHappensToAMessageWhoseReceiptIsNotKnown() {
    var replied = new MessageEvent.Replied(Facts.ID.value(), 2, at(MONDAY), null);

    var folded =
        Fold.of(
            TrackedMessage.unknown(Facts.ID),
            List.of(Facts.unknown(1), Facts.fact(replied)),
            Facts.RULES,
            Facts.watermark(MONDAY),
            at(MONDAY));

    assertThat(folded.after().sequence()).isEqualTo(2);
    assertThat(folded.after().applied().getLast().ignored()).contains(Ignored.NO_RECEIPT);
    assertThat(ClockFilter.statusOf(folded.after())).isEqualTo(ClockFilter.Status.INCOMPLETE);
  }

  @Test
  void aSecondReceiptChangesNothing() {
    var story = Story.received(COMPLAINT, MONDAY);
    var before = story.message().clocks();

    story.received(CONSULTATION, true, "民政局", at("2026-03-18T10:00"));

    assertThat(story.ignored()).contains(Ignored.ALREADY_DONE);
    assertThat(story.message().clocks()).isEqualTo(before);
  }

  @Test
  void aSecondDecisionOnAPetitionChangesNothing() {
    var story =
        Story.received(PETITION, MONDAY)
            .accepted("2026-03-18T10:00", Decision.ACCEPTED)
            .accepted("2026-03-20T10:00", Decision.ACCEPTED);

    assertThat(story.ignored()).contains(Ignored.ALREADY_DONE);
    assertThat(story.message().clocks()).hasSize(2);
    assertThat(story.due("petition-resolution")).isEqualTo("2026-05-18");
    assertThat(story.state("petition-acceptance"))
        .isEqualTo(new Clock.State.Met(at("2026-03-18T10:00")));
  }

  @Test
  void aDecisionOnWhatIsNoPetitionChangesNothing() {
    var story = Story.received(COMPLAINT, MONDAY).accepted("2026-03-18T10:00", Decision.ACCEPTED);

    assertThat(story.ignored()).isEmpty();
    assertThat(story.message().clocks()).singleElement().matches(Clock::isRunning);
  }

  @Test
  void aCorrectionOfAnOrdinaryMessageMovesNothing() {
    var story = Story.received(COMPLAINT, MONDAY).corrected("2026-03-18T10:00");

    assertThat(story.due("reply")).isEqualTo("2026-03-23");
    assertThat(story.clock("reply").moves()).isEmpty();
  }

  @Test
  void aCorrectionAfterTheReplyComesTooLate() {
    var story =
        Story.received(INFORMATION_REQUEST, MONDAY)
            .replied("2026-03-20T10:00")
            .corrected("2026-03-23T10:00");

    assertThat(story.ignored()).contains(Ignored.NOT_APPLICABLE);
    assertThat(story.message().clocks()).hasSize(1);
  }

  @Test
  void aSecondReplyOrReopeningChangesNothing() {
    var story =
        Story.received(COMPLAINT, MONDAY).replied("2026-03-18T10:00").replied("2026-03-25T10:00");
    assertThat(story.ignored()).contains(Ignored.ALREADY_DONE);
    assertThat(story.state("reply")).isEqualTo(new Clock.State.Met(at("2026-03-18T10:00")));

    story.reopened("2026-03-26T10:00").reopened("2026-03-27T10:00");
    assertThat(story.ignored()).contains(Ignored.ALREADY_DONE);
    assertThat(story.due("rework")).isEqualTo("2026-03-31");
    assertThat(story.message().life().legs()).hasSize(2);
  }

  @Test
  void aWithdrawnReplyBringsBackOnlyWhatItStopped() {
    var story =
        Story.received(PETITION, MONDAY)
            .accepted("2026-03-18T10:00", Decision.ACCEPTED)
            .replied("2026-04-01T10:00")
            .replyWithdrawn("2026-04-02T10:00");

    assertThat(story.state("petition-resolution")).isEqualTo(new Clock.State.Running());
    assertThat(story.due("petition-resolution")).isEqualTo("2026-05-18");
    assertThat(story.state("petition-acceptance")).isInstanceOf(Clock.State.Met.class);
  }

  @Test
  void aLateReplyWithdrawnIsLateAgain() {
    var story =
        Story.received(COMPLAINT, MONDAY)
            .replied("2026-03-25T10:00")
            .replyWithdrawn("2026-03-26T10:00");

    assertThat(story.clock("reply").isOverdue(at("2026-03-26T10:00"))).isTrue();
  }

  @Test
  void aReplyWithdrawnFromAMessageOfAnotherKindByNowIsOwedByTheLimitOfThatKind() {
    var story =
        Story.received(COMPLAINT, MONDAY)
            .replied("2026-03-18T10:00")
            .reclassified("2026-03-19T10:00", INFORMATION_REQUEST, false)
            .replyWithdrawn("2026-03-20T10:00");

    assertThat(story.state("reply")).isInstanceOf(Clock.State.Cancelled.class);
    assertThat(story.due("information-reply")).isEqualTo("2026-04-14");
  }

  @Test
  void whatIsPausedWhenItIsReclassifiedStaysPaused() {
    var story =
        Story.received(COMPLAINT, MONDAY)
            .suspended("2026-03-17T10:00")
            .reclassified("2026-03-18T10:00", INFORMATION_REQUEST, false);

    assertThat(story.state("information-reply"))
        .isEqualTo(new Clock.State.Paused(at("2026-03-17T10:00")));
    assertThat(ClockFilter.statusOf(story.message())).isEqualTo(ClockFilter.Status.PAUSED);
    story.resumed("2026-03-19T10:00");
    assertThat(story.due("information-reply")).isEqualTo("2026-04-16"); // 2 days later
  }

  @Test
  void aReplyWhileTimeIsSuspendedIsInTime() {
    var story =
        Story.received(COMPLAINT, MONDAY).suspended("2026-03-20T10:00").replied("2026-04-20T10:00");

    assertThat(story.state("reply")).isEqualTo(new Clock.State.Met(at("2026-04-20T10:00")));
    assertThat(story.due("reply")).isEqualTo("2026-04-21"); // as if it had gone on then
    assertThat(story.clock("reply").course().pauses())
        .containsExactly(new Pause(at("2026-03-20T10:00"), at("2026-04-20T10:00")));
    assertThat(story.events()).containsExactly("Started", "Paused", "Stopped");
  }

  @Test
  void anExtensionWhileTimeIsSuspendedCountsWhenItGoesOn() {
    var story =
        Story.received(COMPLAINT, MONDAY)
            .suspended("2026-03-17T10:00")
            .extended("2026-03-17T12:00", 10);
    assertThat(story.events()).containsExactly("Started", "Paused");
    assertThat(story.clock("reply").isPaused()).isTrue();

    story.resumed("2026-03-18T10:00");
    assertThat(story.due("reply")).isEqualTo("2026-04-08");
  }

  @Test
  void legsFollowWhoHasTheMessageUntilItIsAnswered() {
    var story =
        Story.received(COMPLAINT, false, null, MONDAY)
            .dispatched("2026-03-15T10:00", "住房局") // before the receipt: from the receipt on
            .transferred("2026-03-18T10:00", "建管委")
            .replied("2026-03-20T10:00")
            .transferred("2026-03-21T10:00", "民政局");

    assertThat(story.message().life().legs())
        .containsExactly(
            new Leg(null, at(MONDAY), at(MONDAY), false),
            new Leg("住房局", at(MONDAY), at("2026-03-18T10:00"), false),
            new Leg("建管委", at("2026-03-18T10:00"), at("2026-03-20T10:00"), false));
    assertThat(story.message().life().dispatchedAt()).contains(at(MONDAY));
    assertThat(story.message().life().returns()).isZero();
    story.withdrawn("2026-03-22T10:00");
    assertThat(story.message().life().legs()).noneMatch(Leg::isOpen);
  }

  @Test
  void aPetitionAnsweredBeforeItsDecisionOwesTheDecisionAgainWhenTheAnswerIsWithdrawn() {
    var story =
        Story.received(PETITION, MONDAY)
            .replied("2026-03-17T10:00")
            .replyWithdrawn("2026-03-18T10:00");

    assertThat(story.state("petition-acceptance")).isEqualTo(new Clock.State.Running());
    assertThat(story.due("petition-acceptance")).isEqualTo("2026-03-31");
  }

  @Test
  void afterAReopeningLegsGoOn() {
    var story =
        Story.received(COMPLAINT, MONDAY)
            .replied("2026-03-18T10:00")
            .transferred("2026-03-19T10:00", "建管委")
            .reopened("2026-03-20T10:00")
            .transferred("2026-03-23T10:00", "民政局")
            .replied("2026-03-24T10:00");

    assertThat(story.message().life().legs())
        .containsExactly(
            new Leg("住房局", at(MONDAY), at("2026-03-18T10:00"), false),
            new Leg("建管委", at("2026-03-20T10:00"), at("2026-03-23T10:00"), false),
            new Leg("民政局", at("2026-03-23T10:00"), at("2026-03-24T10:00"), false));
  }

  @Test
  void aReplyToldLateAndWithdrawnInOneBatchLeavesTheBreachTold() {
    var open = Story.received(COMPLAINT, MONDAY).message();
    var id = Facts.ID.value();

    var folded =
        Fold.of(
            open,
            List.of(
                Facts.replied(2, "2026-03-20T10:00"),
                Facts.fact(new MessageEvent.ReplyWithdrawn(id, 3, at("2026-03-25T10:00"), "退回"))),
            Facts.RULES,
            Facts.watermark("2026-03-25T10:00"),
            at("2026-03-25T10:00"));

    assertThat(folded.announcements())
        .extracting(one -> one.event().getClass().getSimpleName())
        .containsExactly("BreachRetracted", "Stopped", "Moved", "Breached", "OverdueDay");
  }

  @Test
  void aHundredReclassificationsKeepTheDocumentBounded() {
    var story = Story.received(CONSULTATION, MONDAY);
    for (var i = 0; i < 120; i++) {
      story.reclassified("2026-03-16T11:00", CONSULTATION, i % 2 == 0);
    }

    assertThat(story.message().clocks()).hasSize(100);
    assertThat(story.message().applied())
        .anyMatch(one -> one.ignored().equals(Optional.of(Ignored.TOO_MANY_CLOCKS)));
  }

  @Test
  void afterAHundredLegsNoMoreAreKept() {
    var story = Story.received(COMPLAINT, MONDAY);
    for (var i = 0; i < 120; i++) {
      story.transferred("2026-03-17T10:00", "部门" + i);
    }

    assertThat(story.message().life().legs()).hasSize(100);
    assertThat(story.message().summary().orElseThrow().department()).isEqualTo("部门119");
  }

  @Test
  void aLimitThatStartsWithTheDispatchStartsOnceWithTheFirst() {
    var rules = rules(started(Start.DISPATCH, "dispatch-note"));

    var story =
        Story.by(rules)
            .received(COMPLAINT, false, null, at(MONDAY))
            .dispatched("2026-03-17T10:00", "住房局")
            .returned("2026-03-18T10:00")
            .dispatched("2026-03-19T10:00", "建管委");
    assertThat(story.message().clocks()).hasSize(1);
    assertThat(story.clock("dispatch-note").startedAt()).isEqualTo(at("2026-03-17T10:00"));

    var atOnce = Story.by(rules).received(COMPLAINT, false, "住房局", at(MONDAY));
    assertThat(atOnce.clock("dispatch-note").startedAt()).isEqualTo(at(MONDAY));
  }

  @Test
  void aLimitThatStartsWithTheCorrectionOnlyStartsThen() {
    var rules = rules(started(Start.CORRECTION, "correction-check"));

    var story =
        Story.by(rules).received(COMPLAINT, false, null, at(MONDAY)).corrected("2026-03-17T10:00");

    assertThat(story.clock("correction-check").startedAt()).isEqualTo(at("2026-03-17T10:00"));
  }

  @Test
  void aFactBeforeTheEndIsToldWithTheBreachThatNobodyTold() {
    var open = Story.received(COMPLAINT, MONDAY).message();
    var extended =
        new MessageEvent.Extended(Facts.ID.value(), 2, at("2026-03-25T10:00"), 1, "勘查", "区府办");

    var folded =
        Fold.of(
            open,
            List.of(Facts.fact(extended)),
            Facts.RULES,
            Facts.watermark("2026-03-23T12:00"),
            at("2026-03-25T10:00"));

    assertThat(folded.announcements())
        .extracting(one -> one.event().getClass().getSimpleName())
        .containsExactly("Breached", "OverdueDay", "Moved");
    assertThat(folded.announcements().getFirst().event().dueDate()).isEqualTo("2026-03-23");
    assertThat(folded.after().clocks().getFirst().breaches())
        .containsExactly(at("2026-03-24T00:00"));
  }

  @Test
  void whatMovesToATimePassedAlreadyIsToldItsBreachAndTheHighestStep() {
    var open = Story.received(COMPLAINT, MONDAY).message();
    var extended =
        new MessageEvent.Extended(Facts.ID.value(), 2, at("2026-03-20T10:00"), 1, "勘查", "区府办");

    var folded =
        Fold.of(
            open,
            List.of(Facts.fact(extended)),
            Facts.RULES,
            Facts.watermark("2026-03-27T12:00"),
            at("2026-03-27T12:00"));

    assertThat(folded.announcements().stream().map(Announcement::event).toList())
        .satisfiesExactly(
            event -> assertThat(event.dueDate()).isEqualTo("2026-03-23"), // taken back
            event -> assertThat(event.dueDate()).isEqualTo("2026-03-24"), // moved
            event -> assertThat(event).isInstanceOf(Breached.class),
            event -> assertThat(((OverdueDay) event).day()).isEqualTo(3));
  }

  @Test
  void theDispatchOfASimpleQuestionWarnsAtOnce() {
    var story = Story.received(CONSULTATION, true, null, MONDAY);
    assertThat(story.told).noneMatch(Warned.class::isInstance);

    story.dispatched("2026-03-16T11:00", "住房局").transferred("2026-03-16T12:00", "建管委");

    assertThat(story.told).filteredOn(Warned.class::isInstance).hasSize(1);
  }

  @Test
  void extensionsUpToTheCapAreAllowedToTheDay() {
    assertThat(Story.received(COMPLAINT, MONDAY).extended("2026-03-18T10:00", 10).ignored())
        .isEmpty();
    assertThat(Story.received(COMPLAINT, MONDAY).extended("2026-03-18T10:00", 1).due("reply"))
        .isEqualTo("2026-03-24");
  }

  @Test
  void whatWasCancelledIsSaidToBe() {
    var story = Story.received(COMPLAINT, MONDAY).withdrawn("2026-03-17T10:00");

    assertThat(ClockFilter.statusOf(story.message())).isEqualTo(ClockFilter.Status.CANCELLED);
    assertThat(story.events()).containsExactly("Started", "Stopped");
    assertThat(story.replied("2026-03-18T10:00").ignored()).contains(Ignored.ENDED);
    assertThat(ClockFilter.statusOf(Story.received(PRAISE, MONDAY).message()))
        .isEqualTo(ClockFilter.Status.NO_LIMIT);
  }

  @Test
  void oneLateClockMakesTheMessageLateThoughTheOthersWereInTime() {
    var story =
        Story.received(COMPLAINT, MONDAY)
            .replied("2026-03-25T10:00")
            .reopened("2026-03-26T10:00")
            .replied("2026-03-27T10:00");

    assertThat(ClockFilter.statusOf(story.message())).isEqualTo(ClockFilter.Status.LATE);
    assertThat(story.state("rework")).isInstanceOf(Clock.State.Met.class);
  }

  @Test
  void aMessageReclassifiedTwiceHasTwoClocksOfTheSameLimit() {
    var story =
        Story.received(CONSULTATION, MONDAY)
            .reclassified("2026-03-17T10:00", CONSULTATION, true)
            .reclassified("2026-03-17T11:00", CONSULTATION, false);

    assertThat(story.message().clocks())
        .extracting(Clock::code)
        .containsExactly("reply", "simple-reply", "reply-2");
    assertThat(story.due("reply-2")).isEqualTo("2026-03-23");
  }

  private static Rules rules(Limit limit) {
    return new Rules(
        CALENDAR, new LimitCatalogue(1, LIMITS.since(), LIMITS.counting(), List.of(limit)));
  }

  private static Limit started(Start start, String code) {
    var like = Limits.limit(code);
    return new Limit(
        code,
        like.name(),
        code,
        new AppliesTo(Set.of(), Set.of(COMPLAINT), null, null),
        Set.of(start),
        Measure.of(Unit.WORKING_DAYS, 1),
        Optional.empty(),
        true,
        Stop.REPLY,
        like.alarms(),
        like.basis());
  }
}
