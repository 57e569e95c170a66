package huiying.sla.clock;

import static huiying.contracts.Kind.COMPLAINT;
import static huiying.contracts.Kind.CONSULTATION;
import static huiying.contracts.Kind.INFORMATION_REQUEST;
import static huiying.contracts.Kind.PETITION;
import static huiying.contracts.Kind.PRAISE;
import static huiying.sla.clock.Facts.at;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.ClockEvent.Breached;
import huiying.contracts.ClockEvent.Warned;
import huiying.contracts.MessageEvent.Decision;
import huiying.contracts.MessageEvent.Extended;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows of the collected scenarios about what happens to a message in its life. */
class LifeScenariosTest {
  private static final String MONDAY = "2026-03-16T10:00"; // an ordinary one is due on 03-23

  @Test
  void s062_anExtensionOfAPetitionCountsFromTheRawLastDay() {
    var petition = accepted("2026-08-03T10:00").extended("2026-09-01T10:00", 30);

    assertThat(petition.due("petition-resolution")).isEqualTo("2026-11-02");
  }

  @Test
  void s066_anExtensionWithoutApprovalOrReasonOrBeyondTheCapOrASecondTimeChangesNothing() {
    var petition = accepted("2026-03-16T10:00");

    assertThat(petition.extended("2026-04-01T10:00", 30, "案情复杂", " ").ignored())
        .contains(Ignored.NOT_APPROVED);
    assertThat(petition.extended("2026-04-01T10:00", 30, "", "局长").ignored())
        .contains(Ignored.NO_REASON);
    assertThat(petition.extended("2026-04-01T10:00", 31).ignored()).contains(Ignored.OUT_OF_BOUNDS);
    assertThat(petition.due("petition-resolution")).isEqualTo("2026-05-15");
    petition.extended("2026-04-01T10:00", 30);
    assertThat(petition.due("petition-resolution")).isEqualTo("2026-06-15");
    assertThat(petition.extended("2026-04-02T10:00", 1).ignored()).contains(Ignored.TOO_OFTEN);
    assertThat(petition.due("petition-resolution")).isEqualTo("2026-06-15");
  }

  @Test
  void s067_theSameMatterAgainIsLinkedAndGetsNoClockOfItsOwn() {
    var merged = Story.received(PETITION, MONDAY).merged("2026-03-17T10:00");
    var refused =
        Story.received(PETITION, MONDAY).accepted("2026-03-18T10:00", Decision.NOT_ACCEPTED);

    assertThat(merged.message().clocks()).allMatch(Clock::isCancelled);
    assertThat(merged.accepted("2026-03-18T10:00", Decision.ACCEPTED).ignored())
        .contains(Ignored.ENDED);
    assertThat(refused.message().clock("petition-resolution")).isEmpty();
    assertThat(refused.state("petition-acceptance"))
        .isEqualTo(new Clock.State.Met(at("2026-03-18T10:00")));
  }

  @Test
  void s068_aPetitionForAnotherPathStartsNoSixtyDays() {
    var petition =
        Story.received(PETITION, MONDAY).accepted("2026-03-18T10:00", Decision.OTHER_PROCEDURE);

    assertThat(petition.message().clock("petition-resolution")).isEmpty();
  }

  @Test
  void s069_daysOfAHearingAreLeftOutOfCalendarDays() {
    var plain = accepted("2026-04-20T10:00"); // 60 days: 06-19, a holiday, so 06-22
    var heard =
        accepted("2026-04-20T10:00").suspended("2026-05-10T18:00").resumed("2026-05-20T18:00");

    assertThat(plain.due("petition-resolution")).isEqualTo("2026-06-22");
    assertThat(heard.due("petition-resolution")).isEqualTo("2026-06-29"); // 10 days: 06-29
  }

  @Test
  void s076_theTimeForInformationStartsOverWithTheCorrectionOnce() {
    var request =
        Story.received(INFORMATION_REQUEST, "2026-02-05T10:00")
            .suspended("2026-02-09T10:00")
            .corrected("2026-03-02T10:00");

    assertThat(request.due("information-reply")).isEqualTo("2026-03-30");
    assertThat(request.corrected("2026-03-10T10:00").ignored()).contains(Ignored.ALREADY_DONE);
    assertThat(request.due("information-reply")).isEqualTo("2026-03-30");
  }

  @Test
  void s077_aRequestThatIsNotCorrectedEndsNeitherInTimeNorLate() {
    var request =
        Story.received(INFORMATION_REQUEST, "2026-02-05T10:00")
            .suspended("2026-02-09T10:00")
            .withdrawn("2026-04-20T10:00");

    assertThat(request.state("information-reply"))
        .isEqualTo(new Clock.State.Cancelled(at("2026-04-20T10:00"), Clock.Reason.WITHDRAWN));
    assertThat(ClockFilter.statusOf(request.message())).isEqualTo(ClockFilter.Status.CANCELLED);
  }

  @Test
  void s079_theConsultationOfAThirdPartyIsLeftOut() {
    var request =
        Story.received(INFORMATION_REQUEST, "2026-03-02T10:00")
            .suspended("2026-03-09T10:00")
            .resumed("2026-03-23T10:00");

    assertThat(request.due("information-reply")).isEqualTo("2026-04-14");
  }

  @Test
  void s080_afterFifteenWorkingDaysOfSilenceTheClockGoesOn() {
    var silent = Facts.RULES.calendar().plus(LocalDate.of(2026, 3, 9), 15);
    var request =
        Story.received(INFORMATION_REQUEST, "2026-03-02T10:00")
            .suspended("2026-03-09T10:00")
            .resumed(silent + "T17:30");

    assertThat(silent).isEqualTo("2026-03-30");
    assertThat(request.due("information-reply")).isEqualTo("2026-04-21");
  }

  @Test
  void s089_aReplyTenMinutesBeforeMidnightIsInTimeOneASecondAfterIsLate() {
    assertThat(Story.received(COMPLAINT, MONDAY).replied("2026-03-23T23:50").state("reply"))
        .isInstanceOf(Clock.State.Met.class);
    assertThat(Story.received(COMPLAINT, MONDAY).replied("2026-03-24T00:00:01").state("reply"))
        .isInstanceOf(Clock.State.Late.class);
  }

  @Test
  void s090_reclassifiedAsOrdinaryItIsCountedFromTheOriginalReceipt() {
    var message = Story.simple(MONDAY).reclassified("2026-03-17T10:00", CONSULTATION, false);

    assertThat(message.due("reply")).isEqualTo("2026-03-23");
    assertThat(message.due("simple-reply")).isEqualTo("2026-03-17"); // both dates stay to be seen
    assertThat(message.state("simple-reply"))
        .isEqualTo(new Clock.State.Cancelled(at("2026-03-17T10:00"), Clock.Reason.RECLASSIFIED));
    assertThat(message.clock("simple-reply").breaches()).isEmpty();
  }

  @Test
  void s091_reclassifiedAfterItsBreachTheBreachStaysOnRecord() {
    var message = Story.simple(MONDAY).reclassified("2026-03-18T10:00", CONSULTATION, false);

    assertThat(message.due("reply")).isEqualTo("2026-03-23");
    assertThat(message.clock("simple-reply").breaches()).containsExactly(at("2026-03-18T00:00"));
  }

  @Test
  void s092_aShorterLimitLeavesTheNextWorkingDay() {
    var message =
        Story.received(CONSULTATION, MONDAY).reclassified("2026-03-20T10:00", CONSULTATION, true);

    assertThat(message.due("simple-reply")).isEqualTo("2026-03-23");
    assertThat(message.events()).doesNotContain("Breached");
  }

  @Test
  void s092_whatWasLateAlreadyGetsNoNewDay() {
    var message =
        Story.received(CONSULTATION, MONDAY).reclassified("2026-03-25T10:00", CONSULTATION, true);

    assertThat(message.due("simple-reply")).isEqualTo("2026-03-17");
    assertThat(message.clock("reply").breaches()).containsExactly(at("2026-03-24T00:00"));
  }

  @Test
  void s093_transferAndReturnLeaveTheDateAndAreTimedAndCounted() {
    var message =
        Story.received(COMPLAINT, MONDAY)
            .transferred("2026-03-17T10:00", "建管委")
            .returned("2026-03-18T10:00")
            .dispatched("2026-03-19T10:00", "城管执法局");

    assertThat(message.due("reply")).isEqualTo("2026-03-23");
    assertThat(message.message().life().legs()).hasSize(4);
    assertThat(message.message().life().returns()).isOne();
    assertThat(message.message().summary().orElseThrow().department()).isEqualTo("城管执法局");
    assertThat(message.events())
        .containsExactly(
            "Started", // the reply
            "HandedOver",
            "HandedOver",
            "Started", // the dispatch that is owed
            "Stopped",
            "HandedOver");
  }

  @Test
  void s094_theClockRunsThoughNobodySignsForIt() {
    var message = Story.received(COMPLAINT, false, null, MONDAY);

    assertThat(message.state("reply")).isEqualTo(new Clock.State.Running());
    assertThat(message.due("reply")).isEqualTo("2026-03-23");
  }

  @Test
  void s095_s096_s097_notesAndMoreMessagesAndAcknowledgementsAreNoFactsAndChangeNothing() {
    var story = Story.received(COMPLAINT, MONDAY);
    var before = story.message();

    var after =
        Fold.of(
                before,
                List.of(Facts.unknown(2), Facts.unknown(3), Facts.unknown(4)),
                Facts.RULES,
                Facts.watermark("2026-03-18T10:00"),
                at("2026-03-18T10:00"))
            .after();

    assertThat(after.clocks()).isEqualTo(before.clocks());
  }

  @Test
  void s098_anInterimReplyLeavesTheClockRunning() {
    var message = Story.received(COMPLAINT, MONDAY).interimReplied("2026-03-17T10:00");

    assertThat(message.state("reply")).isEqualTo(new Clock.State.Running());
    assertThat(message.due("reply")).isEqualTo("2026-03-23");
  }

  @Test
  void s099_aWithdrawnReplyIsOwedAgainByTheOriginalDate() {
    var message =
        Story.received(COMPLAINT, MONDAY)
            .replied("2026-03-18T10:00")
            .replyWithdrawn("2026-03-19T10:00");

    assertThat(message.state("reply")).isEqualTo(new Clock.State.Running());
    assertThat(message.due("reply")).isEqualTo("2026-03-23");
    assertThat(message.message().life().legs()).singleElement().matches(Leg::isOpen);
    assertThat(message.replyWithdrawn("2026-03-19T11:00").ignored()).contains(Ignored.NOT_REPLIED);
  }

  @Test
  void s099_aReplyWithdrawnAfterTheDateIsABreachWithItsTrueTime() {
    var message =
        Story.received(COMPLAINT, MONDAY)
            .replied("2026-03-18T10:00")
            .replyWithdrawn("2026-03-25T10:00");

    assertThat(message.told)
        .anySatisfy(event -> {
          assertThat(event).isInstanceOf(Breached.class);
          assertThat(event.at()).isEqualTo(at("2026-03-24T00:00"));
        });
  }

  @Test
  void s100_s113_aReopenedMessageGetsThreeDaysAndTheFirstVerdictStays() {
    var message =
        Story.received(COMPLAINT, MONDAY).replied("2026-03-20T10:00").reopened("2026-03-25T10:00");

    assertThat(message.due("rework")).isEqualTo("2026-03-30");
    assertThat(message.state("reply")).isEqualTo(new Clock.State.Met(at("2026-03-20T10:00")));
    assertThat(ClockFilter.statusOf(message.message())).isEqualTo(ClockFilter.Status.RUNNING);
    message.replied("2026-03-30T10:00").reopened("2026-04-01T10:00");
    assertThat(message.due("rework-2")).isEqualTo("2026-04-07");
    assertThat(message.state("rework")).isInstanceOf(Clock.State.Met.class);
  }

  @Test
  void s104_stopsAndRestartsThatComeTwiceCountOnce() {
    var message =
        Story.received(COMPLAINT, MONDAY)
            .suspended("2026-03-17T10:00")
            .suspended("2026-03-18T10:00")
            .resumed("2026-03-19T10:00")
            .resumed("2026-03-20T10:00");

    assertThat(message.due("reply")).isEqualTo("2026-03-25");
    assertThat(message.message().applied())
        .flatExtracting(one -> one.ignored().stream().toList())
        .containsExactly(Ignored.ALREADY_PAUSED, Ignored.NOT_PAUSED);
  }

  @Test
  void s105_aStopWithoutReasonBeforeReceiptOrBeforeTheLastRestartChangesNothing() {
    var message = Story.received(COMPLAINT, MONDAY);

    assertThat(message.suspended("2026-03-17T10:00", " ").ignored()).contains(Ignored.NO_REASON);
    assertThat(message.suspended("2026-03-15T10:00").ignored()).contains(Ignored.BEFORE_RECEIPT);
    message.suspended("2026-03-17T10:00").resumed("2026-03-18T10:00");
    assertThat(message.suspended("2026-03-17T18:00").ignored()).contains(Ignored.BEFORE_RESUMPTION);
    assertThat(message.due("reply")).isEqualTo("2026-03-24");
  }

  @Test
  void s106_aPauseWithinOneDayTakesNothingAway() {
    var message =
        Story.received(COMPLAINT, MONDAY).suspended("2026-03-17T09:00").resumed("2026-03-17T16:00");

    assertThat(message.due("reply")).isEqualTo("2026-03-23");
  }

  @Test
  void s107_anExtensionBeyondTheCapOrBackwardsChangesNothing() {
    var message = Story.received(COMPLAINT, MONDAY);

    assertThat(message.extended("2026-03-18T10:00", 11).ignored()).contains(Ignored.OUT_OF_BOUNDS);
    assertThat(message.extended("2026-03-18T10:00", -1).ignored()).contains(Ignored.OUT_OF_BOUNDS);
    assertThat(message.extended("2026-03-18T10:00", 0).ignored()).contains(Ignored.OUT_OF_BOUNDS);
    assertThat(message.due("reply")).isEqualTo("2026-03-23");
    assertThat(Story.simple(MONDAY).extended("2026-03-16T11:00", 1).ignored())
        .contains(Ignored.NOT_APPLICABLE);
  }

  @Test
  void s108_whatIsPausedFromTheStartHasNoDeadlineUntilItGoesOn() {
    var message = Story.received(COMPLAINT, MONDAY).suspended(MONDAY);

    assertThat(message.state("reply")).isEqualTo(new Clock.State.Paused(at(MONDAY)));
    assertThat(Watched.of(message.message())).isEmpty();
    message.resumed("2026-03-20T10:00");
    assertThat(message.due("reply")).isEqualTo("2026-03-27");
  }

  @Test
  void s109_withoutALimitItIsShownAsSuchAndNeverGuessed() {
    var message = Story.received(COMPLAINT, MONDAY).reclassified("2026-03-17T10:00", PRAISE, false);

    assertThat(ClockFilter.statusOf(message.message())).isEqualTo(ClockFilter.Status.NO_LIMIT);
    assertThat(message.state("reply")).isInstanceOf(Clock.State.Cancelled.class);
  }

  @Test
  void s112_theTimeOfTheReplyCountsNotThatOfLaterClosing() {
    var message =
        Story.received(COMPLAINT, MONDAY)
            .replied("2026-03-20T10:00")
            .rated("2026-04-10T10:00", 5, true);

    assertThat(message.state("reply")).isEqualTo(new Clock.State.Met(at("2026-03-20T10:00")));
  }

  @Test
  void s114_answeredLateBetweenTwoLooksItIsLate() {
    var message = Story.received(COMPLAINT, MONDAY).replied("2026-03-24T00:00:00.100");

    assertThat(message.state("reply")).isInstanceOf(Clock.State.Late.class);
  }

  @Test
  void s136_aPetitionCanHaveTwoClocksAtOnce() {
    var petition = accepted("2026-03-16T10:00").reopened("2026-03-17T10:00");

    assertThat(petition.ignored()).contains(Ignored.NOT_REPLIED);
    assertThat(petition.message().clocks()).extracting(Clock::limit).hasSize(2);
  }

  @Test
  void aNamedLowRatingMustBeFollowedUpAndAnInterimReplyDoesIt() {
    var message =
        Story.received(COMPLAINT, MONDAY)
            .replied("2026-03-20T10:00")
            .rated("2026-09-30T10:00", 2, true);

    assertThat(message.due("low-rating-contact")).isEqualTo("2026-10-08"); // S086
    message.interimReplied("2026-10-08T10:00");
    assertThat(message.state("low-rating-contact")).isInstanceOf(Clock.State.Met.class);
    assertThat(message.rated("2026-10-09T10:00", 1, false).message().clocks()).hasSize(2);
    assertThat(message.rated("2026-10-09T10:00", 3, true).message().clocks()).hasSize(2);
  }

  @Test
  void p08_aRequestThatStartsOverAfterItsBreachCanBreachAgain() {
    var request =
        Story.received(INFORMATION_REQUEST, "2026-03-16T10:00") // due 04-14
            .corrected("2026-04-20T10:00");
    assertThat(request.clock("information-reply").breaches())
        .containsExactly(at("2026-04-15T00:00"));

    assertThat(request.due("information-reply")).isEqualTo("2026-05-20");
    var second =
        Facts.RULES
            .alarms()
            .missed(
                Watched.of(request.message()).getFirst(),
                Facts.watermark("2026-04-20T10:00"),
                Facts.watermark("2026-05-21T08:00"));
    assertThat(second)
        .singleElement()
        .isInstanceOf(Breached.class)
        .satisfies(breach -> assertThat(breach.at()).isEqualTo(at("2026-05-21T00:00")));
    assertThat(request.replied("2026-05-21T10:00").state("information-reply"))
        .isInstanceOf(Clock.State.Late.class);
  }

  @Test
  void aWarningThatWasGivenIsNotRepeatedForAnotherDateUnlessItsMomentIsStillToCome() {
    var message = Story.received(COMPLAINT, MONDAY);
    message.extended("2026-03-23T10:00", 1); // both warnings of 03-23 were given by then

    assertThat(message.due("reply")).isEqualTo("2026-03-24");
    assertThat(message.told)
        .filteredOn(Warned.class::isInstance)
        .isEmpty(); // the watch had told them; the first one's new moment, 03-23 09:00, is past
    var left =
        Facts.RULES
            .alarms()
            .between(
                Watched.of(message.message()).getFirst(),
                Facts.watermark("2026-03-23T10:00"),
                Facts.watermark("2026-03-24T23:00"));
    assertThat(left)
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.step()).isEqualTo("WARNING_2"));
  }

  @Test
  void whatIsLateCannotBeSuspendedOutOfSight() {
    var message = Story.received(COMPLAINT, MONDAY).suspended("2026-03-24T10:00");

    assertThat(message.ignored()).contains(Ignored.ALREADY_OVERDUE);
    assertThat(message.state("reply")).isEqualTo(new Clock.State.Running());
  }

  @Test
  void whatWasSuspendedOnItsLastDayIsNotLateAtOnceWhenItGoesOn() {
    var message =
        Story.received(COMPLAINT, MONDAY).suspended("2026-03-23T10:00").resumed("2026-03-26T10:00");

    assertThat(message.due("reply")).isEqualTo("2026-03-27");
    assertThat(message.events()).containsExactly("Started", "Paused", "Moved");
  }

  @Test
  void anExtensionToldLateTakesTheBreachBack() {
    var open = Story.received(COMPLAINT, MONDAY).message();
    var extended = new Extended(Facts.ID.value(), 2, at("2026-03-20T10:00"), 5, "需现场勘查", "区府办");

    var folded =
        Fold.of(
            open,
            List.of(Facts.fact(extended)),
            Facts.RULES,
            Facts.watermark("2026-03-24T00:00"),
            at("2026-03-24T08:00"));

    assertThat(folded.announcements())
        .extracting(one -> one.event().getClass().getSimpleName())
        .containsExactly("BreachRetracted", "Moved");
    assertThat(folded.after().clocks().getFirst().breaches()).isEmpty();
  }

  @Test
  void anExtensionAfterTheBreachLeavesItOnRecord() {
    var message = Story.received(COMPLAINT, MONDAY).extended("2026-03-25T10:00", 10);

    assertThat(message.due("reply")).isEqualTo("2026-04-07");
    assertThat(message.clock("reply").breaches()).containsExactly(at("2026-03-24T00:00"));
  }

  @Test
  void moreClocksThanThirtyAreNotStarted() {
    var message = Story.received(COMPLAINT, MONDAY).replied("2026-03-20T10:00");
    Stream.generate(() -> message).limit(40).forEach(one -> one.rated("2026-03-21T10:00", 1, true));

    assertThat(message.message().clocks()).hasSize(30);
    assertThat(message.ignored()).contains(Ignored.TOO_MANY_CLOCKS);
  }

  private static Story accepted(String local) {
    return Story.received(PETITION, local).accepted(local, Decision.ACCEPTED);
  }
}
