package huiying.notify;

import static huiying.notify.alert.Events.DUE;
import static huiying.notify.alert.Events.breached;
import static huiying.notify.alert.Events.handedOver;
import static huiying.notify.alert.Events.moved;
import static huiying.notify.alert.Events.overdue;
import static huiying.notify.alert.Events.retracted;
import static huiying.notify.alert.Events.started;
import static huiying.notify.alert.Events.stopped;
import static huiying.notify.alert.Events.warned;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.ClockEvent;
import huiying.notify.alert.Alert;
import huiying.notify.alert.AlertReach;
import huiying.notify.alert.AlertState;
import huiying.notify.alert.AnswerAlert.Result;
import huiying.notify.alert.Arrival;
import huiying.notify.alert.Events;
import huiying.notify.alert.Progress.Reason;
import huiying.notify.delivery.FakeCarrier;
import huiying.notify.delivery.NotDelivered.Fault;
import huiying.notify.delivery.Notice;
import huiying.notify.directory.Contact;
import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.Detour;
import huiying.notify.directory.Directories;
import huiying.notify.directory.District;
import huiying.notify.directory.Entries;
import huiying.notify.directory.Role;
import huiying.notify.ladder.Rule;
import huiying.notify.ladder.Rule.When;
import huiying.notify.ladder.SampleLadders;
import huiying.testkit.TestCaller;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people are told, and when: the rows of the scenarios about escalation. */
class EscalationTest {
  private static final Instant MORNING = Instant.parse("2026-03-24T01:00:00Z");
  private static final Instant MIDNIGHT = Events.DUE_AT;

  private final TrialOffice office = new TrialOffice(MORNING);

  @Test
  @DisplayName("S119 a warning goes to the handler on the day on which it is due")
  void theHandlerIsWarned() {
    office.take(started(1), warned(1, 1));

    var notice = office.at("2026-03-24T09:10").getFirst();
    assertThat(notice.recipient()).isEqualTo(Directories.HANDLER);
    assertThat(steps(notice)).containsExactly("WARNING_1");
  }

  @Test
  @DisplayName("S120 a warning that falls on the dispatch is told with it, once")
  void aWarningAtDispatchIsOneNoticeOfOneLine() {
    office.take(started(1), warned(1, 1));

    assertThat(office.at("2026-03-24T09:10")).hasSize(1);
    assertThat(states("DISPATCH_1")).containsExactly(AlertState.SKIPPED);
    assertThat(office.in(AlertState.SKIPPED))
        .allMatch(alert -> alert.progress().reason() == Reason.SUPERSEDED);
    assertThat(office.at("2026-03-24T10:00")).isEmpty();
  }

  @Test
  @DisplayName("S121 a breach is recorded once, whenever it is heard of")
  void aBreachIsRecordedOnce() {
    office.time.pass(Duration.between(MORNING, Instant.parse("2026-03-23T19:00:00Z")));
    office.take(started(1), breached(1));
    office.take(breached(1));

    var breaches = alertsAt("BREACH");
    assertThat(breaches).hasSize(2).allMatch(one -> one.telling().at().equals(MIDNIGHT));
  }

  @Test
  @DisplayName("S122 after an outage the highest step is told, and no lower one")
  void afterAnOutageTheHighestStepIsTold() {
    office.take(started(1), breached(1), overdue(1, 2));

    var notices = office.at("2026-03-24T09:10");
    assertThat(notices).hasSize(3).allMatch(notice -> notice.alerts().size() == 1);
    assertThat(notices)
        .extracting(notice -> notice.recipient().name() + " " + steps(notice).getFirst())
        .containsExactlyInAnyOrder("张三 BREACH", "李四 BREACH", "督查室 OVERDUE_1");
  }

  @Test
  @DisplayName("S123 however often it is heard of, each person is told once")
  void repeatsTellNobodyTwice() {
    var events = List.of(started(1), breached(1), overdue(1, 1));
    for (var i = 0; i < 3; i++) {
      office.take(events.toArray(ClockEvent[]::new));
      office.at("2026-03-24T09:1" + i);
    }

    assertThat(office.mail.sent()).hasSize(3);
    assertThat(office.mail.sent()).extracting(Notice::recipient).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("S124 a breach in the Spring Festival is recorded at once and told when it is over")
  void aBreachInTheHolidaysWaitsForTheFirstWorkingDay() {
    var events = Events.of("one").by(LocalDate.of(2026, 2, 14));
    var holidays = new TrialOffice(Instant.parse("2026-02-14T16:00:00Z"));

    holidays.take(events.start(1, "住房保障局"), events.breach(1));

    assertThat(holidays.in(AlertState.PLANNED)).hasSize(3);
    assertThat(holidays.at("2026-02-20T10:00")).isEmpty();
    assertThat(holidays.at("2026-02-24T08:29")).isEmpty();
    assertThat(holidays.at("2026-02-24T08:30")).hasSize(2);
  }

  @Test
  @DisplayName("S124 the officer on duty is told at any hour, if the ladder says so")
  void whoeverIsToldAtOnceIsToldAtNight() {
    var breach =
        SampleLadders.rung(
            SampleLadders.byMail(When.DUTY_HOURS, Role.HANDLER),
            SampleLadders.byMail(When.AT_ONCE, Role.DISTRICT_OFFICE));
    var night = new TrialOffice(MIDNIGHT).with(SampleLadders.of(SampleLadders.rest(breach)));

    night.take(started(1), breached(1));

    assertThat(night.deliverAll())
        .extracting(Notice::recipient)
        .containsExactly(Directories.OFFICE);
    assertThat(night.at("2026-03-24T08:30"))
        .extracting(Notice::recipient)
        .containsExactly(Directories.HANDLER);
  }

  @Test
  @DisplayName("S125 later steps go to higher people, and the last puts it on the list")
  void laterStepsGoToHigherPeople() {
    office.take(started(1), breached(1), overdue(1, 1));
    assertThat(toldAt("2026-03-24T09:10")).containsExactlyInAnyOrder("张三", "李四", "督查室");

    office.take(overdue(1, 2));
    assertThat(toldAt("2026-03-25T09:10")).isEmpty();
    office.take(overdue(1, 3));
    assertThat(toldAt("2026-03-26T09:10")).containsExactlyInAnyOrder("督查室", "分管");
    office.take(overdue(1, 4), overdue(1, 5));
    assertThat(toldAt("2026-03-30T09:10")).containsExactly("区领导");
    assertThat(criticized()).isEqualTo(1);
  }

  @Test
  @DisplayName("S126 for somebody who is missing another is told, and the reason is kept")
  void somebodyStandsInForWhoeverIsMissing() {
    office.take(Events.started(1, false, "t", "公园管理处"), breached(1));

    var breaches = alertsAt("BREACH");
    assertThat(breaches).extracting(one -> one.recipient().name()).contains("王五", "督查室");
    assertThat(breaches)
        .filteredOn(one -> one.recipient().equals(Directories.OFFICE))
        .allMatch(one -> one.chosen().role() == Role.LEAD)
        .allMatch(one -> one.chosen().detours().contains(new Detour(Detour.Why.NOBODY, "LEAD")));
  }

  @Test
  @DisplayName("S127 a message without department goes to the dispatch desk")
  void withoutDepartmentTheDeskIsTold() {
    office.take(started(1, false, "t", null), breached(1));

    assertThat(toldAt("2026-03-24T09:10")).containsExactly("分办台");
  }

  @Test
  @DisplayName("S128 all of 250 overdue messages are told, the oldest due first")
  void noneOfManyIsLeftOut() {
    office.take(manyBreaches(250));

    var notices = office.at("2026-03-24T09:10");
    assertThat(notices).hasSize(2);
    var first = notices.getFirst();
    assertThat(first.alerts()).hasSize(Notice.MOST_ALERTS);
    assertThat(first.more()).isEqualTo(50);
    assertThat(first.alerts())
        .isSortedAccordingTo(
            (one, other) -> one.telling().dueAt().compareTo(other.telling().dueAt()));
    assertThat(office.in(AlertState.SENT)).hasSize(500);
    assertThat(office.in(AlertState.PLANNED)).isEmpty();
  }

  @Test
  @DisplayName("S129 who acknowledges is not told the same step again, but of later steps")
  void anAcknowledgedStepIsNotRepeated() {
    var ladders =
        SampleLadders.of(SampleLadders.rest(SampleLadders.repeated(3, Role.HANDLER, Role.LEAD)));
    office.with(ladders).take(started(1), breached(1));
    office.at("2026-03-24T09:10");
    var read =
        alertsAt("BREACH").stream()
            .filter(one -> one.recipient().equals(Directories.HANDLER))
            .findFirst()
            .orElseThrow();
    assertThat(office.answer.acknowledge(read.id(), AlertReach.EVERYTHING, "张三"))
        .isInstanceOf(Result.Done.class);

    office.take(overdue(1, 1));

    assertThat(toldAt("2026-03-25T09:10")).containsExactlyInAnyOrder("李四", "督查室");
    assertThat(alertsAt("BREACH"))
        .filteredOn(one -> one.progress().reason() == Reason.ACKNOWLEDGED)
        .extracting(Alert::recipient)
        .containsExactly(Directories.HANDLER);
    office.take(overdue(1, 3));
    assertThat(toldAt("2026-03-26T09:10")).contains("分管");
  }

  @Test
  void repeatsEndAsTheLadderSays() {
    office
        .with(SampleLadders.of(SampleLadders.rest(SampleLadders.repeated(1, Role.HANDLER))))
        .take(started(1), breached(1), overdue(1, 1), overdue(1, 2));

    assertThat(alertsAt("BREACH"))
        .extracting(alert -> alert.telling().repeat())
        .containsExactlyInAnyOrder(0, 1);
  }

  @Test
  @DisplayName("S130 what was answered before its turn is not told")
  void whatIsAnsweredMeanwhileIsNotTold() {
    office.take(started(1), warned(1, 1));
    office.take(stopped(2));

    assertThat(office.at("2026-03-24T09:10")).isEmpty();
    assertThat(office.all()).allMatch(one -> one.progress().reason() == Reason.ANSWERED);
  }

  @Test
  @DisplayName("S131 a moved date takes back what was not told yet, and is told anew when it comes")
  void aMovedDateIsToldAnew() {
    var later = DUE.plusDays(7);
    office.take(started(1), warned(1, 1));
    office.at("2026-03-24T09:10");
    office.take(breached(1), moved(2, later));

    assertThat(office.at("2026-03-24T09:30")).isEmpty();
    assertThat(alertsAt("BREACH")).allMatch(one -> one.progress().reason() == Reason.MOVED);

    office.take(Events.of("one").by(later).warn(2, 1), breached(2, later));
    assertThat(toldAt("2026-03-31T09:10")).containsExactlyInAnyOrder("张三", "李四");
    assertThat(office.mail.sent()).hasSize(3);
  }

  @Test
  @DisplayName("S132 forty messages due tomorrow are one digest")
  void manyWarningsAreOneDigest() {
    var arrivals = new ArrayList<Arrival>();
    for (var i = 0; i < 40; i++) {
      var events = Events.of("m" + i);
      arrivals.add(events.arrival(events.start(1, "住房保障局")));
      arrivals.add(events.arrival(events.warn(1, 1)));
    }
    office.take(arrivals);

    var notices = office.at("2026-03-24T09:10");
    assertThat(notices).hasSize(1);
    assertThat(notices.getFirst().alerts()).hasSize(40);
    assertThat(steps(notices.getFirst())).containsOnly("WARNING_1");
  }

  @Test
  @DisplayName(
      "S133 without a number, or by a channel that is not set up, it is skipped and said so")
  void whatCannotBeReachedIsSkippedAndTheDeskIsTold() {
    var bySms =
        new Rule(
            List.of(Role.HANDLER, Role.LEAD),
            List.of(DeliveryChannel.SMS, DeliveryChannel.WECOM),
            When.DUTY_HOURS);
    office.with(SampleLadders.of(SampleLadders.rest(SampleLadders.rung(bySms))));

    office.take(started(1), breached(1));
    office.at("2026-03-24T09:10");

    assertThat(office.sms.sent())
        .extracting(Notice::recipient)
        .containsExactly(Directories.HANDLER);
    assertThat(office.in(AlertState.SKIPPED))
        .extracting(one -> "%s %s".formatted(one.channel(), one.progress().reason()))
        .contains("SMS NO_ADDRESS", "WECOM CHANNEL_OFF");
    assertThat(alertsAt("BREACH"))
        .filteredOn(one -> one.recipient().equals(Directories.DESK))
        .hasSize(1)
        .allMatch(one ->
            one.chosen()
                .detours()
                .contains(new Detour(Detour.Why.NOT_REACHED, Directories.LEAD.contact())));
    assertThat(office.mail.sent())
        .extracting(Notice::recipient)
        .contains(Directories.DESK)
        .doesNotContain(Directories.LEAD);
  }

  @Test
  @DisplayName("S134 what the other side will not take is tried so often, then the desk is told")
  void afterTheLastTryTheDeskIsTold() {
    office.mail.server(notice -> {
      if (notice.recipient().equals(Directories.HANDLER)) {
        throw new huiying.notify.delivery.NotDelivered(Fault.BUSY, "500", null, null);
      }
    });
    office.take(started(1), warned(1, 1));
    for (var i = 0; i <= FakeCarrier.ATTEMPTS; i++) {
      office.at("2026-03-24T09:1" + i);
    }

    var failed = office.in(AlertState.FAILED);
    assertThat(failed).hasSize(1);
    assertThat(office.delivery.attempts(failed.getFirst().progress().notices()))
        .hasSize(FakeCarrier.ATTEMPTS);
    assertThat(toldAt("2026-03-24T09:30")).containsExactly("分办台");
    assertThat(office.mail.sent().getLast().alerts().getFirst().chosen().detours())
        .containsExactly(new Detour(Detour.Why.NOT_REACHED, "housing-handler"));
  }

  @Test
  @DisplayName("S135 a co-handler that is late is told with the lead, by the citizen's clock")
  void aCoHandlerThatIsLateIsTold() {
    var events = Events.of("one");
    office.take(events.start(1, false, "t", "住房保障局", List.of("公园管理处"), null), events.breach(1));

    assertThat(toldAt("2026-03-24T09:10")).containsExactlyInAnyOrder("张三", "李四", "王五");
  }

  @Test
  @DisplayName("S135 a co-handler that has done its part is left alone")
  void aCoHandlerThatContributedIsLeftAlone() {
    var events = Events.of("one");
    office.take(events.start(1, false, "t", "住房保障局", List.of("公园管理处"), null), events.breach(1));
    office.take(events.coAnswer(2, "公园管理处"));

    assertThat(toldAt("2026-03-24T09:10")).containsExactlyInAnyOrder("张三", "李四");
  }

  @Test
  @DisplayName("S136 two clocks of a message go up two ladders")
  void twoClocksGoUpTwoLadders() {
    var petition = Events.of("one", "petition-resolution");
    var progress = Events.of("one", "reply");
    office.with(
        SampleLadders.of(
            SampleLadders.rest(SampleLadders.rung(Role.HANDLER)),
            SampleLadders.family("petition", "petition-resolution", Role.DISTRICT_LEADER)));

    office.take(petition.start(1, "住房保障局"), progress.start(1, "住房保障局"));
    office.take(petition.breach(1), progress.breach(1));

    assertThat(alertsAt("BREACH"))
        .extracting(one -> one.telling().clock() + " " + one.recipient().name())
        .containsExactlyInAnyOrder("petition-resolution 区领导", "reply 张三");
    office.take(progress.stop(2));
    assertThat(toldAt("2026-03-24T09:10")).containsExactly("区领导");
  }

  @Test
  @DisplayName("S137 a confidential report is told by its number, and never to the accused")
  void theAccusedDepartmentIsNeverTold() {
    var events = Events.of("one");
    var accused = events.start(1, true, "某某受贿", "区房管局", List.of("公园管理处"), "住房保障局");

    office.take(accused, events.warn(1, 1), events.breach(1), events.late(1, 3));
    var notices = office.at("2026-03-24T09:10");

    assertThat(notices)
        .isNotEmpty()
        .allMatch(notice -> !"housing".equals(notice.recipient().department()));
    assertThat(office.all()).noneMatch(one -> "housing".equals(one.recipient().department()));
    assertThat(notices.toString()).doesNotContain("受贿");
  }

  @Test
  void whatWasToldTheAccusedBeforeItWasFoundOutIsOutOfItsReachFromThenOn() {
    var events = Events.of("one");
    office.take(events.start(1, true, "某某受贿", "住房保障局", List.of(), null), events.warn(1, 1));
    var housing = TestCaller.lead("住房保障局", "公园管理处").caller().reach();
    var reach = AlertReach.of(housing, Directories.directory());
    assertThat(office.all()).anyMatch(reach::sees);

    office.take(events.hand(2, "公园管理处", "区房管局"), events.breach(2));

    assertThat(office.all()).isNotEmpty().noneMatch(reach::sees);
  }

  @Test
  void anotherDepartmentIsToldThatWhatItGetsIsOverdue() {
    office.take(started(1), breached(1));
    office.take(handedOver(2, "公园管理处"));

    var notices = office.at("2026-03-24T09:10");
    assertThat(notices)
        .extracting(notice -> notice.recipient().name())
        .containsExactlyInAnyOrder("王五", "督查室"); // who stands in for the lead it has not
    assertThat(notices).allMatch(notice -> steps(notice).equals(List.of("BREACH")));
    assertThat(alertsAt("BREACH"))
        .filteredOn(one -> "housing".equals(one.recipient().department()))
        .hasSize(2)
        .allMatch(one -> one.progress().reason() == Reason.HANDED_ON);
  }

  @Test
  void aDispatchIsToldByTheDateOfTodayWhenTheDateHasMoved() {
    var later = DUE.plusDays(7);
    office.take(started(1));
    office.take(moved(2, later));

    var notice = office.at("2026-03-24T09:10").getFirst();
    assertThat(steps(notice)).containsExactly("DISPATCH_1");
    assertThat(notice.alerts().getFirst().telling().dueDate()).isEqualTo(later);
  }

  @Test
  void aDispatchThatWasSuspendedBeforeItWasToldIsToldWhenItGoesOn() {
    office.take(started(1));
    office.take(Events.paused(2));
    assertThat(office.at("2026-03-24T09:10")).isEmpty();

    office.take(moved(3, DUE.plusDays(2)));

    assertThat(toldAt("2026-03-24T09:30")).containsExactly("张三");
  }

  @Test
  void ofSeveralHandingsOverInOneBatchTheLastIsTold() {
    office.take(started(1), handedOver(1, "公园管理处"));

    assertThat(toldAt("2026-03-24T09:10")).containsExactly("王五");
  }

  @Test
  void anOldRetractionThatComesAgainTakesNothingBack() {
    office.take(started(1), breached(1), overdue(1, 5));
    office.take(retracted(2));
    office.take(started(3), breached(3), overdue(3, 5));

    office.take(retracted(2));

    assertThat(criticized()).isEqualTo(1);
    assertThat(alertsAt("BREACH"))
        .filteredOn(one -> one.progress().state() == AlertState.PLANNED)
        .hasSize(2);
  }

  @Test
  void aSecondClockOfALimitGoesUpTheLadderOfItsLimit() {
    var again = Events.of("one", "redispatch-2");
    office.with(
        SampleLadders.of(
            SampleLadders.rest(SampleLadders.rung(Role.HANDLER)),
            SampleLadders.family("desk", "redispatch", Role.DISPATCH_DESK)));

    office.take(again.start(1, "住房保障局"), again.breach(1));

    assertThat(toldAt("2026-03-24T09:10")).containsExactly("分办台");
  }

  @Test
  @DisplayName("S137 whom a report is about may become known while an alert waits")
  void whoIsFoundOutToBeAccusedIsNotToldAnyMore() {
    var events = Events.of("one");
    office.take(events.start(1, true, "t", "公园管理处", List.of(), null), events.breach(1));
    office.take(events.start(2, true, "t", "公园管理处", List.of(), "公园管理处"));

    assertThat(office.at("2026-03-24T09:10"))
        .noneMatch(notice -> "park".equals(notice.recipient().department()));
    assertThat(alertsAt("BREACH"))
        .filteredOn(one -> "park".equals(one.recipient().department()))
        .allMatch(one -> one.progress().reason() == Reason.ACCUSED)
        .isNotEmpty();
  }

  @Test
  @DisplayName("S137 an accused department that nobody knows keeps the report with the desk")
  void ifNobodyKnowsTheAccusedOnlyTheDeskIsTold() {
    var events = Events.of("one");
    office.take(events.start(1, true, "t", "公园管理处", List.of(), "某局"), events.breach(1));

    assertThat(toldAt("2026-03-24T09:10")).containsExactly("分办台");
  }

  @Test
  void anOutageBeyondTheStepOfCriticismPutsItOnTheListAllTheSame() {
    office.take(started(1), breached(1), overdue(1, 9));

    assertThat(criticized()).isEqualTo(1);
  }

  @Test
  void aBreachThatWasTakenBackAndIsTrueAgainIsToldAgain() {
    office.take(started(1), breached(1));
    assertThat(toldAt("2026-03-24T09:10")).hasSize(2);
    office.take(retracted(2), retracted(2));
    assertThat(office.at("2026-03-24T09:20"))
        .allMatch(notice -> steps(notice).equals(List.of("BREACH_RETRACTED")))
        .hasSize(2);

    office.take(started(3), breached(3));

    assertThat(office.at("2026-03-24T09:40"))
        .allMatch(notice -> steps(notice).contains("BREACH"))
        .hasSize(2);
  }

  @Test
  void whatIsTakenBackLeavesTheList() {
    office.take(started(1), breached(1), overdue(1, 5));
    assertThat(criticized()).isEqualTo(1);

    office.take(retracted(2));

    assertThat(criticized()).isZero();
  }

  @Test
  void aDisabledHandlerIsStoodInForByTheLead() {
    var entries = Directories.entries();
    var contacts =
        entries.contacts().stream()
            .map(one ->
                one.recipient().equals(Directories.HANDLER)
                    ? new Contact(one.recipient(), one.role(), false)
                    : one)
            .toList();
    office.with(District.of(new Entries(entries.departments(), contacts, List.of(), List.of())));

    office.take(started(1), warned(1, 1));

    assertThat(toldAt("2026-03-24T09:10")).containsExactly("李四");
  }

  private static List<Arrival> manyBreaches(int count) {
    return IntStream.range(0, count)
        .boxed()
        .flatMap(i -> {
          var events = Events.of("m" + i).by(DUE.minusDays(i % 7));
          return List.of(events.arrival(events.start(1, "住房保障局")), events.arrival(events.breach(1)))
              .stream();
        })
        .toList();
  }

  private List<String> toldAt(String moment) {
    return office.at(moment).stream().map(notice -> notice.recipient().name()).toList();
  }

  private int criticized() {
    return office.criticisms.list(YearMonth.of(2026, 3), null, null, 10).size();
  }

  private List<AlertState> states(String step) {
    return alertsAt(step).stream().map(one -> one.progress().state()).toList();
  }

  private List<Alert> alertsAt(String step) {
    return office.all().stream().filter(one -> step(one).equals(step)).toList();
  }

  private static String step(Alert alert) {
    return alert.telling().step().code();
  }

  private static List<String> steps(Notice notice) {
    return notice.alerts().stream().map(EscalationTest::step).toList();
  }
}
