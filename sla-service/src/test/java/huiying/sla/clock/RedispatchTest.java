package huiying.sla.clock;

import static huiying.contracts.Kind.COMPLAINT;
import static huiying.contracts.Kind.PRAISE;
import static huiying.sla.clock.Facts.CALENDAR;
import static huiying.sla.clock.Facts.LIMITS;
import static huiying.sla.clock.Facts.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import huiying.contracts.ClockEvent;
import huiying.contracts.ClockEvent.HandedOver;
import huiying.contracts.ClockEvent.Warned;
import huiying.contracts.Kind;
import huiying.contracts.MessageEvent.Decision;
import huiying.sla.limit.Limit;
import huiying.sla.limit.LimitCatalogue;
import huiying.sla.limit.Limits;
import huiying.sla.limit.Start;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a department hands back must be dispatched again within a working day. */
class RedispatchTest {
  private static final String MONDAY = "2026-03-16T10:00"; // an ordinary one is due on 03-23
  private static final String WEDNESDAY = "2026-03-18T10:00";
  private static final String THURSDAY = "2026-03-19T17:00";

  @Test
  void startsWithTheReturnAndWarnsAtOnce() {
    var message = returned();

    assertThat(message.state("redispatch")).isEqualTo(new Clock.State.Running());
    assertThat(message.clock("redispatch").startedAt()).isEqualTo(at(WEDNESDAY));
    assertThat(message.clock("redispatch").startedBy()).isEqualTo(Start.RETURN);
    assertThat(message.due("redispatch")).isEqualTo("2026-03-19");
    assertThat(message.told)
        .filteredOn(Warned.class::isInstance)
        .extracting(ClockEvent::code)
        .containsExactly("redispatch");
    assertThat(message.told)
        .filteredOn(ClockEvent.Started.class::isInstance)
        .last()
        .returns(null, told -> ((ClockEvent.Started) told).department());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void startsForMessagesOfEveryKind(Kind kind) {
    assertThat(Story.received(kind, MONDAY).returned(WEDNESDAY).due("redispatch"))
        .isEqualTo("2026-03-19");
  }

  @Test
  void isMetByTheDispatchAndTheCitizensDateStays() {
    var message = returned().dispatched(THURSDAY, "城管执法局");

    assertThat(message.state("redispatch")).isEqualTo(new Clock.State.Met(at(THURSDAY)));
    assertThat(message.state("reply")).isEqualTo(new Clock.State.Running());
    assertThat(message.due("reply")).isEqualTo("2026-03-23");
    assertThat(message.clock("reply").moves()).isEmpty();
    assertThat(message.told)
        .filteredOn(HandedOver.class::isInstance)
        .extracting(ClockEvent::code)
        .containsOnly("reply"); // the desk's clock was with the desk
  }

  @Test
  void isMetByATransferToo() {
    var message = returned().transferred(THURSDAY, "城管执法局");

    assertThat(message.state("redispatch")).isEqualTo(new Clock.State.Met(at(THURSDAY)));
  }

  @Test
  void isNotMetByAnInterimReplyNorByTheDecisionOnAcceptance() {
    var message =
        returned()
            .interimReplied("2026-03-18T11:00")
            .accepted("2026-03-18T12:00", Decision.ACCEPTED);

    assertThat(message.state("redispatch")).isEqualTo(new Clock.State.Running());
  }

  @Test
  void aSecondReturnStartsASecondClock() {
    var message = returned().dispatched(THURSDAY, "城管执法局").returned("2026-03-20T10:00");

    assertThat(message.state("redispatch")).isInstanceOf(Clock.State.Met.class);
    assertThat(message.due("redispatch-2")).isEqualTo("2026-03-23");
    assertThat(message.dispatched("2026-03-23T10:00", "建管委").state("redispatch-2"))
        .isInstanceOf(Clock.State.Met.class);
  }

  @Test
  void aReturnOfWhatIsWithTheDeskAlreadyStartsNoSecondClock() {
    var message = returned().returned(THURSDAY);

    assertThat(message.ignored()).isEmpty();
    assertThat(message.message().clocks()).extracting(Clock::code).hasSize(2);
    assertThat(message.due("redispatch")).isEqualTo("2026-03-19");
  }

  @Test
  void dispatchedOnTheDayAfterNextItIsLateButTheAnswerIsNot() {
    var message = returned().dispatched("2026-03-20T00:00", "城管执法局").replied("2026-03-20T15:00");

    assertThat(message.state("redispatch")).isEqualTo(new Clock.State.Late(at("2026-03-20T00:00")));
    assertThat(message.state("reply")).isInstanceOf(Clock.State.Met.class);
    assertThat(ClockFilter.statusOf(message.message())).isEqualTo(ClockFilter.Status.MET);
  }

  @Test
  void breachesWhenItsDayIsOverAndRemindsOnTheNext() {
    var clocks = Watched.of(returned().message());
    var after = Facts.watermark("2026-03-18T12:00");
    var through = Facts.watermark("2026-03-20T12:00");

    assertThat(clocks).extracting(one -> one.clock().code()).contains("redispatch");
    assertThat(
            clocks.stream()
                .filter(one -> one.clock().isOfDispatch())
                .flatMap(one -> Facts.RULES.alarms().between(one, after, through).stream()))
        .extracting(ClockEvent.Alarm::step, ClockEvent::at)
        .containsExactly(
            tuple("WARNING_2", at("2026-03-19T14:00")),
            tuple("BREACH", at("2026-03-20T00:00")),
            tuple("OVERDUE_1", at("2026-03-20T09:00")));
  }

  @ParameterizedTest
  @EnumSource
  void endsWithTheMessage(End end) {
    var message = returned();
    end.of.accept(message);

    assertThat(message.clock("redispatch").isOpen()).isFalse();
    assertThat(message.clock("redispatch").isCancelled()).isEqualTo(end != End.REPLIED);
  }

  enum End {
    REPLIED(story -> story.replied(THURSDAY)),
    WITHDRAWN(story -> story.withdrawn(THURSDAY)),
    MERGED(story -> story.merged(THURSDAY)),
    DECLINED(story -> story.accepted(THURSDAY, Decision.NOT_ACCEPTED));

    private final Consumer<Story> of;

    End(Consumer<Story> of) {
      this.of = of;
    }
  }

  @Test
  void anAnsweredMessageNeedNotBeDispatchedAgain() {
    var message = Story.received(COMPLAINT, MONDAY).replied(WEDNESDAY).returned(THURSDAY);

    assertThat(message.message().clock("redispatch")).isEmpty();
  }

  @Test
  void goesOnWhenTheReplyThatEndedItIsWithdrawnUnlessADepartmentHasTheMessage() {
    var waiting = returned().replied(THURSDAY).replyWithdrawn("2026-03-19T18:00");
    var given =
        returned()
            .replied(THURSDAY)
            .dispatched("2026-03-19T17:30", "城管执法局")
            .replyWithdrawn("2026-03-19T18:00");

    assertThat(waiting.state("redispatch")).isEqualTo(new Clock.State.Running());
    assertThat(waiting.due("redispatch")).isEqualTo("2026-03-19");
    assertThat(given.state("redispatch")).isInstanceOf(Clock.State.Met.class);
    assertThat(given.state("reply")).isEqualTo(new Clock.State.Running());
  }

  @Test
  void runsOnWhileTheCitizensTimeIsSuspended() {
    var message = returned().suspended("2026-03-18T11:00");

    assertThat(message.state("reply")).isInstanceOf(Clock.State.Paused.class);
    assertThat(message.state("redispatch")).isEqualTo(new Clock.State.Running());
  }

  @Test
  void aReclassificationLeavesItRunning() {
    var message = returned().reclassified("2026-03-18T11:00", Kind.PETITION, false);

    assertThat(message.state("redispatch")).isEqualTo(new Clock.State.Running());
    assertThat(message.due("redispatch")).isEqualTo("2026-03-19");
  }

  @Test
  void itsLatenessTakesNoDayFromTheCitizensClockWhenTheMessageIsReclassified() {
    var message =
        Story.by(rules(redispatchingOnly(COMPLAINT)))
            .received(COMPLAINT, false, "住房局", at(MONDAY))
            .returned("2026-03-16T11:00")
            .reclassified(WEDNESDAY, Kind.CONSULTATION, true);

    assertThat(message.clock("redispatch").breaches()).containsExactly(at("2026-03-18T00:00"));
    assertThat(message.state("redispatch")).isInstanceOf(Clock.State.Cancelled.class);
    assertThat(message.due("simple-reply")).isEqualTo("2026-03-19"); // 03-17 by the receipt
  }

  @Test
  void praiseThatWasDispatchedAgainStillHasNoLimit() {
    var praise = Story.received(PRAISE, MONDAY).returned(WEDNESDAY);
    assertThat(ClockFilter.statusOf(praise.message())).isEqualTo(ClockFilter.Status.RUNNING);

    praise.dispatched(THURSDAY, "城管执法局");
    assertThat(ClockFilter.statusOf(praise.message())).isEqualTo(ClockFilter.Status.NO_LIMIT);
    praise.ruledBy(
        rules(
            new LimitCatalogue(
                2,
                at(THURSDAY),
                LIMITS.counting(),
                List.of(Limits.limit("thanks", Limits.kind(PRAISE))))),
        "2026-03-19T18:00");
    assertThat(praise.state("thanks")).isEqualTo(new Clock.State.Running());
  }

  @Test
  void aLimitThatComesBackStartsAnewOnlyWhatStillWaitsForItsDispatch() {
    var waiting = withoutAndWithLimits(returned(), _ -> {});
    var given = withoutAndWithLimits(returned(), story -> story.dispatched(THURSDAY, "城管执法局"));

    assertThat(waiting.state("redispatch-2")).isEqualTo(new Clock.State.Running());
    assertThat(given.message().clock("redispatch-2")).isEmpty();
    assertThat(given.state("redispatch"))
        .isEqualTo(new Clock.State.Cancelled(at("2026-03-18T12:00"), Clock.Reason.LIMITS));
  }

  private static Story withoutAndWithLimits(Story story, Consumer<Story> meanwhile) {
    var less = LIMITS.limits().stream().filter(one -> !isRedispatch(one)).toList();
    story.ruledBy(
        rules(new LimitCatalogue(2, at("2026-03-18T12:00"), LIMITS.counting(), less)),
        "2026-03-18T12:00");
    meanwhile.accept(story);
    return story.ruledBy(
        rules(new LimitCatalogue(3, at("2026-03-19T18:00"), LIMITS.counting(), LIMITS.limits())),
        "2026-03-19T18:00");
  }

  private static LimitCatalogue redispatchingOnly(Kind kind) {
    var all = LIMITS.limits().stream().map(one -> isRedispatch(one) ? only(kind, one) : one);
    return new LimitCatalogue(2, LIMITS.since(), LIMITS.counting(), all.toList());
  }

  private static boolean isRedispatch(Limit limit) {
    return limit.code().equals("redispatch");
  }

  private static Limit only(Kind kind, Limit limit) {
    return new Limit(
        limit.code(),
        limit.name(),
        limit.family(),
        Limits.kind(kind),
        limit.start(),
        limit.measure(),
        limit.extension(),
        limit.suspendable(),
        limit.stop(),
        limit.alarms(),
        limit.basis());
  }

  private static Rules rules(LimitCatalogue limits) {
    return new Rules(CALENDAR, limits);
  }

  private static Story returned() {
    return Story.received(COMPLAINT, MONDAY).returned(WEDNESDAY);
  }
}
