package huiying.sla.clock;

import static huiying.contracts.Kind.COMPLAINT;
import static huiying.contracts.Kind.CONSULTATION;
import static huiying.contracts.Kind.PETITION;
import static huiying.sla.clock.Facts.CALENDAR;
import static huiying.sla.clock.Facts.LIMITS;
import static huiying.sla.clock.Facts.at;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.ClockEvent.Breached;
import huiying.contracts.ClockEvent.Cause;
import huiying.contracts.ClockEvent.Moved;
import huiying.contracts.MessageEvent.Decision;
import huiying.sla.calendar.CalendarVersion;
import huiying.sla.limit.Floor;
import huiying.sla.limit.Limit;
import huiying.sla.limit.LimitCatalogue;
import huiying.sla.limit.Measure;
import huiying.sla.limit.Unit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Rows of the collected scenarios about changes of the calendar and the limits. */
class RuleChangeScenariosTest {
  private static final CalendarVersion REVISED = Facts.version(2, CALENDAR.national());

  @Test
  void s045_theExtensionOfSpringFestival2020MovesTheDateLaterAndIsKeptOnRecord() {
    var story = complaint("2020-01-23T10:00", Calendars.beforeTheExtensionOf2020(1));
    assertThat(story.due("reply")).isEqualTo("2020-02-05");

    story.ruledBy(new Rules(REVISED, LIMITS), "2020-01-27T12:00");

    assertThat(story.due("reply")).isEqualTo("2020-02-07");
    assertThat(story.clock("reply").moves())
        .singleElement()
        .satisfies(move -> {
          assertThat(move.from()).isEqualTo("2020-02-05");
          assertThat(move.to()).isEqualTo("2020-02-07");
          assertThat(move.cause()).isEqualTo(Cause.CALENDAR);
          assertThat(move.versions()).isEqualTo(new Versions(2, 1));
          assertThat(move.note()).isEqualTo("国办发〔2026〕2号");
        });
    assertThat(story.told).last().isInstanceOf(Moved.class);
  }

  @Test
  void s048_aMakeUpDayAddedLaterDoesNotMoveTheDateEarlier() {
    var story = simple("2019-04-26T10:00", Calendars.beforeTheRevisionOf2019(1));
    assertThat(story.due("simple-reply")).isEqualTo("2019-04-29");

    story.ruledBy(new Rules(REVISED, LIMITS), "2019-04-26T12:00");

    var clock = story.clock("simple-reply");
    assertThat(clock.deadline().dueDate()).isEqualTo("2019-04-29");
    assertThat(clock.course().floor())
        .hasValueSatisfying(floor -> assertThat(floor.cause()).isEqualTo(Floor.Cause.CALENDAR));
    assertThat(clock.moves())
        .singleElement()
        .satisfies(move -> assertThat(move.counted()).isEqualTo("2019-04-28"));
    assertThat(story.events()).containsExactly("Started");
  }

  @Test
  void s049_changesThatCancelOutMoveNothingAndTellNobody() {
    var story = complaint("2019-04-26T10:00", Calendars.beforeTheRevisionOf2019(1));
    assertThat(story.due("reply")).isEqualTo("2019-05-06");
    var before = story.message();

    story.ruledBy(new Rules(REVISED, LIMITS), "2019-04-27T12:00");

    assertThat(story.message()).isEqualTo(before);
    assertThat(story.events()).containsExactly("Started");
  }

  @Test
  void s050_theSameRevisionMovesOthersLater() {
    var simple = simple("2019-04-30T10:00", Calendars.beforeTheRevisionOf2019(1));
    var ordinary = complaint("2019-04-30T10:00", Calendars.beforeTheRevisionOf2019(1));
    assertThat(simple.due("simple-reply")).isEqualTo("2019-05-02");
    assertThat(ordinary.due("reply")).isEqualTo("2019-05-08");

    var revised = new Rules(REVISED, LIMITS);

    assertThat(simple.ruledBy(revised, "2019-04-30T12:00").due("simple-reply"))
        .isEqualTo("2019-05-05");
    assertThat(ordinary.ruledBy(revised, "2019-04-30T12:00").due("reply")).isEqualTo("2019-05-09");
  }

  @Test
  void s051_whatIsAnsweredKeepsItsDateAndVerdict() {
    var story =
        complaint("2020-01-23T10:00", Calendars.beforeTheExtensionOf2020(1))
            .replied("2020-02-06T10:00");
    var before = story.message();

    story.ruledBy(new Rules(REVISED, LIMITS), "2020-02-06T12:00");

    assertThat(story.message()).isEqualTo(before);
    assertThat(story.state("reply")).isInstanceOf(Clock.State.Late.class);
  }

  @Test
  void s052_aDateThatReachesIntoAYearNotLoadedIsProvisional() {
    var story = complaint("2026-12-28T10:00", CALENDAR);

    assertThat(story.clock("reply").deadline().provisional()).isTrue();
    assertThat(story.due("reply")).isEqualTo("2027-01-04");
  }

  @Test
  void s053_whenTheYearArrivesTheDateIsCountedAnewAndKnownForSure() {
    var story = complaint("2026-12-28T10:00", CALENDAR);
    var arrived = Calendars.and(2, Calendars.plain(2027));

    story.ruledBy(new Rules(arrived, LIMITS), "2026-12-29T10:00");

    assertThat(story.clock("reply").deadline().provisional()).isFalse();
    assertThat(story.clock("reply").moves()).hasSize(1);
    assertThat(story.told)
        .last()
        .isInstanceOfSatisfying(
            Moved.class,
            moved -> {
              assertThat(moved.provisional()).isFalse();
              assertThat(moved.dueDate()).isEqualTo(moved.previousDueDate());
            });
  }

  @Test
  void aBreachThatTheCalendarProvesWrongIsTakenBack() {
    var story = complaint("2020-01-23T10:00", Calendars.beforeTheExtensionOf2020(1));

    story.ruledBy(new Rules(REVISED, LIMITS), "2020-02-06T10:00");

    assertThat(story.events()).containsExactly("Started", "BreachRetracted", "Moved");
    assertThat(story.clock("reply").breaches()).isEmpty();
  }

  @Test
  void whatIsLateByTheNewCalendarTooIsToldSoByItsTrueTime() {
    var story = complaint("2020-01-23T10:00", Calendars.beforeTheExtensionOf2020(1));

    story.ruledBy(new Rules(REVISED, LIMITS), "2020-02-10T10:00");

    assertThat(story.events())
        .containsExactly("Started", "BreachRetracted", "Moved", "Breached", "OverdueDay");
    assertThat(story.told)
        .filteredOn(Breached.class::isInstance)
        .singleElement()
        .satisfies(breach -> assertThat(breach.at()).isEqualTo(at("2020-02-08T00:00")));
  }

  @Test
  void bringingTwiceChangesNothingMore() {
    var story = complaint("2020-01-23T10:00", Calendars.beforeTheExtensionOf2020(1));
    var rules = new Rules(REVISED, LIMITS);
    var once = story.ruledBy(rules, "2020-01-27T12:00").message();

    assertThat(story.ruledBy(rules, "2020-01-27T13:00").message()).isEqualTo(once);
  }

  @Test
  void aLongerLimitMovesOpenClocksAndAShorterOneDoesNot() {
    var longer = catalogue(2, limit -> withAmount(limit, 8));
    var shorter = catalogue(3, limit -> withAmount(limit, 2));
    var story = complaint("2026-03-16T10:00", CALENDAR);

    story.ruledBy(new Rules(CALENDAR, longer), "2026-03-17T10:00");
    assertThat(story.due("reply")).isEqualTo("2026-03-26");

    story.ruledBy(new Rules(CALENDAR, shorter), "2026-03-18T10:00");
    assertThat(story.due("reply")).isEqualTo("2026-03-26");
    assertThat(story.clock("reply").versions()).isEqualTo(new Versions(1, 3));
  }

  @Test
  void aBreachOfAShorterLimitStaysOnRecordWhenTheLimitGetsLonger() {
    var story = complaint("2026-03-16T10:00", CALENDAR);

    story.ruledBy(
        new Rules(CALENDAR, catalogue(2, "2026-03-25T09:00", limit -> withAmount(limit, 10))),
        "2026-03-25T10:00");

    assertThat(story.due("reply")).isEqualTo("2026-03-30");
    assertThat(story.clock("reply").breaches()).containsExactly(at("2026-03-24T00:00"));
  }

  @Test
  void aClockThatAnEarlierCalendarLeftAloneIsMovedByTheLimitsInTheirOwnName() {
    var story = complaint("2026-03-16T10:00", CALENDAR);
    story.ruledBy(new Rules(REVISED, LIMITS), "2026-03-16T12:00");

    story.ruledBy(
        new Rules(REVISED, catalogue(2, "2026-03-25T09:00", limit -> withAmount(limit, 10))),
        "2026-03-25T10:00");

    assertThat(story.clock("reply").breaches()).containsExactly(at("2026-03-24T00:00"));
    assertThat(story.clock("reply").moves().getLast().cause()).isEqualTo(Cause.LIMITS);
    assertThat(story.events()).doesNotContain("BreachRetracted");
  }

  @Test
  void aLimitThatWasLongerBeforeTheTimePassedMakesNobodyLateThoughItIsSweptAfter() {
    var story = complaint("2026-03-16T10:00", CALENDAR);
    var longer = catalogue(2, "2026-03-23T15:00", limit -> withAmount(limit, 10));

    story.ruledBy(new Rules(CALENDAR, longer), "2026-03-24T01:00");

    assertThat(story.clock("reply").breaches()).isEmpty();
    assertThat(story.events()).containsExactly("Started", "BreachRetracted", "Moved");
  }

  @Test
  void aLimitUnderAnotherCodeTakesOverWithExtensionAndSuspension() {
    var story =
        complaint("2026-03-16T10:00", CALENDAR)
            .extended("2026-03-17T10:00", 10)
            .suspended("2026-03-18T10:00");
    var renamed = catalogue(2, limit -> named(limit, "ordinary-reply"));

    story.ruledBy(new Rules(CALENDAR, renamed), "2026-03-19T10:00");

    assertThat(story.state("reply")).isInstanceOf(Clock.State.Cancelled.class);
    assertThat(story.state("ordinary-reply"))
        .isEqualTo(new Clock.State.Paused(at("2026-03-18T10:00")));
    assertThat(story.clock("ordinary-reply").course().extensions()).containsExactly(10);
    story.resumed("2026-03-20T10:00");
    assertThat(story.due("ordinary-reply")).isEqualTo("2026-04-09");
  }

  @Test
  void s109_aPetitionWhoseResolutionHasNoLimitAnyMoreIsShownAsSuchAndGoesOnWithTheNext() {
    var story =
        Story.by(new Rules(CALENDAR, LIMITS))
            .received(PETITION, false, null, at("2026-03-16T10:00"))
            .accepted("2026-03-18T10:00", Decision.ACCEPTED);
    var without = without("petition-resolution", 2, "2026-03-20T09:00");

    story.ruledBy(new Rules(CALENDAR, without), "2026-03-20T10:00");
    assertThat(ClockFilter.statusOf(story.message())).isEqualTo(ClockFilter.Status.NO_LIMIT);

    var again = new LimitCatalogue(3, at("2026-03-23T09:00"), LIMITS.counting(), LIMITS.limits());
    story.ruledBy(new Rules(CALENDAR, again), "2026-03-23T10:00");
    assertThat(story.due("petition-resolution-2")).isEqualTo("2026-05-18");
    assertThat(ClockFilter.statusOf(story.message())).isEqualTo(ClockFilter.Status.RUNNING);
  }

  @Test
  void aWithdrawnReplyIsOwedByItsOriginalDateThoughTheLimitIsShorterByNow() {
    var story = complaint("2026-03-16T10:00", CALENDAR).replied("2026-03-18T10:00");
    story.ruledBy(
        new Rules(CALENDAR, catalogue(2, limit -> withAmount(limit, 2))), "2026-03-19T10:00");

    story.replyWithdrawn("2026-03-20T10:00");

    assertThat(story.due("reply")).isEqualTo("2026-03-23");
    assertThat(story.clock("reply").isOverdue(at("2026-03-20T10:00"))).isFalse();
  }

  @Test
  void s109_withoutAnyRuleLeftTheClockGoesAndTheMessageIsShownAsWithoutLimit() {
    var story = complaint("2026-03-16T10:00", CALENDAR);
    var without = new LimitCatalogue(2, at("2026-03-17T00:00"), LIMITS.counting(), List.of());

    story.ruledBy(new Rules(CALENDAR, without), "2026-03-17T10:00");
    assertThat(ClockFilter.statusOf(story.message())).isEqualTo(ClockFilter.Status.NO_LIMIT);
    assertThat(story.events()).containsExactly("Started", "Stopped");

    var again = new LimitCatalogue(3, at("2026-03-25T09:00"), LIMITS.counting(), LIMITS.limits());
    story.ruledBy(new Rules(CALENDAR, again), "2026-03-25T10:00");
    assertThat(story.due("reply-2")).isEqualTo("2026-03-26"); // not late at a stroke
  }

  private static Story complaint(String received, CalendarVersion calendar) {
    return Story.by(new Rules(calendar, LIMITS)).received(COMPLAINT, false, "住房局", at(received));
  }

  private static Story simple(String received, CalendarVersion calendar) {
    return Story.by(new Rules(calendar, LIMITS)).received(CONSULTATION, true, "住房局", at(received));
  }

  private static LimitCatalogue catalogue(int version, UnaryOperator<Limit> edit) {
    return catalogue(version, "2026-03-17T00:00", edit);
  }

  private static LimitCatalogue catalogue(int version, String since, UnaryOperator<Limit> edit) {
    var limits =
        LIMITS.limits().stream()
            .map(limit -> limit.code().equals("reply") ? edit.apply(limit) : limit)
            .toList();
    return new LimitCatalogue(version, at(since), LIMITS.counting(), limits);
  }

  private static Limit withAmount(Limit limit, int amount) {
    return new Limit(
        limit.code(),
        limit.name(),
        limit.family(),
        limit.appliesTo(),
        limit.start(),
        Measure.of(Unit.WORKING_DAYS, amount),
        limit.extension(),
        limit.suspendable(),
        limit.stop(),
        limit.alarms(),
        limit.basis());
  }

  private static Limit named(Limit limit, String code) {
    return new Limit(
        code,
        limit.name(),
        limit.family(),
        limit.appliesTo(),
        limit.start(),
        limit.measure(),
        limit.extension(),
        limit.suspendable(),
        limit.stop(),
        limit.alarms(),
        limit.basis());
  }

  private static LimitCatalogue without(String code, int version, String since) {
    var left = LIMITS.limits().stream().filter(limit -> !limit.code().equals(code)).toList();
    return new LimitCatalogue(version, at(since), LIMITS.counting(), left);
  }
}
