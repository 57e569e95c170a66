package huiying.notify.delivery;

import static huiying.notify.alert.Events.breached;
import static huiying.notify.alert.Events.retracted;
import static huiying.notify.alert.Events.started;
import static huiying.notify.alert.Events.warned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huiying.notify.TrialOffice;
import huiying.notify.alert.Alert;
import huiying.notify.alert.AlertReach;
import huiying.notify.alert.AlertState;
import huiying.notify.alert.AnswerAlert.Result;
import huiying.notify.alert.Arrival;
import huiying.notify.alert.Events;
import huiying.notify.alert.NoticeId;
import huiying.notify.delivery.NotDelivered.Fault;
import huiying.notify.directory.Directories;
import huiying.notify.directory.Role;
import huiying.notify.ladder.Rule.When;
import huiying.notify.ladder.SampleLadders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How notices are made up, sent, and tried again. */
class DeliverNoticesTest {
  private static final Instant MORNING = Instant.parse("2026-03-24T01:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-03-23T17:00:00Z");

  private final TrialOffice office = new TrialOffice(MORNING);

  @Test
  void whatComesWithinTheWindowIsOneNotice() {
    warn("a");
    assertThat(office.at("2026-03-24T09:09")).isEmpty();
    warn("b");

    assertThat(office.at("2026-03-24T09:10").getFirst().alerts()).hasSize(2);
    assertThat(office.at("2026-03-24T09:20")).isEmpty();
  }

  @Test
  void nobodyIsToldTwiceWithinTheWindow() {
    warn("a");
    assertThat(office.at("2026-03-24T09:10")).hasSize(1);
    warn("b");

    assertThat(office.at("2026-03-24T09:19")).isEmpty();
    assertThat(office.at("2026-03-24T09:20")).hasSize(1);
  }

  @Test
  void thereAreOnlySoManyNoticesADayAndTheRestComesNextMorning() {
    for (var i = 0; i < 20; i++) {
      warn("m" + i);
      office.at("2026-03-24T%02d:%02d".formatted(10 + i / 4, i % 4 * 15));
    }

    assertThat(office.mail.sent()).hasSize(TrialOffice.MOST_PER_DAY);
    var rest = office.at("2026-03-25T08:30");
    assertThat(rest).hasSize(1);
    assertThat(office.in(AlertState.PLANNED)).isEmpty();
  }

  @Test
  void whatComesAtNightIsOneNoticeInTheMorning() {
    var night = new TrialOffice(NIGHT);
    for (var i = 0; i < 5; i++) {
      var events = Events.of("m" + i);
      night.take(List.of(events.arrival(events.start(1, "住房保障局")), aWarning(events)));
      assertThat(night.deliverAll()).isEmpty();
      night.time.pass(Duration.ofHours(1));
    }

    var notices = night.at("2026-03-24T08:30");
    assertThat(notices).hasSize(1);
    assertThat(notices.getFirst().alerts()).hasSize(5);
  }

  @Test
  void aSenderThatDiesLeavesTheSameNoticeToAnother() {
    office.take(started(1), warned(1, 1));
    var sent = new ArrayList<NoticeId>();
    office.mail.server(notice -> {
      sent.add(notice.id());
      throw new Killed();
    });
    office.time.pass(TrialOffice.WINDOW);
    assertThatThrownBy(() -> office.deliverAll()).isInstanceOf(Killed.class);
    office.mail.server(notice -> sent.add(notice.id()));
    warn("later"); // must not change the notice that may have been read

    assertThat(office.deliverAll()).as("while the lease runs").isEmpty();
    office.time.pass(Duration.ofMinutes(2));
    var again = office.deliverAll();

    assertThat(again).hasSize(1);
    assertThat(again.getFirst().alerts()).hasSize(1);
    assertThat(sent).hasSize(2).containsOnly(sent.getFirst());
  }

  @Test
  void whatIsAnsweredBeforeASecondTryIsNotTriedAgain() {
    office.mail.refuses(Fault.BUSY);
    office.take(started(1), warned(1, 1));
    office.at("2026-03-24T09:10");
    office.mail.recovers();
    office.take(Events.stopped(2));

    assertThat(office.at("2026-03-24T09:30")).isEmpty();
    assertThat(office.in(AlertState.PLANNED)).isEmpty();
  }

  @Test
  void aServerThatIsAwayIsWaitedForAndNobodyIsToldAtNight() {
    office.mail.refuses(Fault.AWAY);
    office.take(started(1), warned(1, 1));
    for (var i = 0; i < 40; i++) {
      office.time.pass(Duration.ofHours(1));
      office.deliverAll();
    }
    assertThat(office.in(AlertState.FAILED)).isEmpty();

    office.mail.recovers();
    assertThat(office.at("2026-03-26T02:00")).isEmpty();
    assertThat(office.at("2026-03-26T08:29")).isEmpty();
    assertThat(office.at("2026-03-26T08:30")).hasSize(1);
  }

  @Test
  void whatAnOutageHeldUpIsNotToldAtNight() {
    office.take(started(1), warned(1, 1));

    assertThat(office.at("2026-03-24T23:59")).isEmpty();
    assertThat(office.at("2026-03-25T08:30")).hasSize(1);
  }

  @Test
  void whatIsUrgentTakesNothingAlongAtNight() {
    var breach =
        SampleLadders.rung(
            SampleLadders.byMail(When.AT_ONCE, Role.HANDLER),
            SampleLadders.byMail(When.DUTY_HOURS, Role.LEAD));
    var early = new TrialOffice(Instant.parse("2026-03-24T00:25:00Z"));
    early.with(SampleLadders.of(SampleLadders.rest(breach)));
    warn(early, "other");
    early.take(started(1), breached(1));

    assertThat(early.deliverAll()).hasSize(1).allMatch(notice -> notice.alerts().size() == 1);
    assertThat(early.at("2026-03-24T08:35")).hasSize(2);
  }

  @Test
  void whatIsUrgentIsToldAtNightThoughSomethingIsHeldUp() {
    var breach = SampleLadders.rung(SampleLadders.byMail(When.AT_ONCE, Role.HANDLER));
    office.with(SampleLadders.of(SampleLadders.rest(breach)));
    office.mail.refuses(Fault.AWAY);
    warn("held-up");
    office.at("2026-03-24T17:20");
    office.mail.recovers();
    assertThat(office.at("2026-03-24T23:00")).isEmpty();

    office.take(started(1), breached(1));
    office.deliverAll();
    office.time.pass(TrialOffice.WINDOW);
    office.deliverAll();

    assertThat(office.mail.sent())
        .flatExtracting(Notice::alerts)
        .extracting(alert -> alert.telling().step().code())
        .contains("BREACH");
  }

  @Test
  void whatADeadSenderPutIntoItsNoticeIsToldByAnother() {
    var breach = SampleLadders.rung(SampleLadders.byMail(When.AT_ONCE, Role.HANDLER));
    office.with(SampleLadders.of(SampleLadders.rest(breach)));
    warn("a");
    office.time.pass(TrialOffice.WINDOW);
    office.mail.server(_ -> {
      office.mail.recovers();
      office.time.pass(Duration.ofMinutes(3)); // longer than the lease
      office.deliverAll();
      office.take(started(1), breached(1));
    });
    office.deliverAll();

    office.time.pass(TrialOffice.WINDOW);
    office.deliverAll();
    assertThat(office.alerts.planned()).isZero();
  }

  @Test
  void whatIsSentAgainGoesToTheAddressOfToday() {
    office.mail.refuses(Fault.REFUSED);
    office.take(started(1), warned(1, 1));
    office.at("2026-03-24T09:10");
    office.mail.recovers();
    var failed = office.in(AlertState.FAILED).getFirst();
    office.with(Directories.withEmail(Directories.HANDLER, "new@housing.cn"));

    assertThat(office.answer.resend(failed.id())).isInstanceOf(Result.Done.class);

    assertThat(office.at("2026-03-24T09:20"))
        .extracting(notice -> notice.recipient().email())
        .contains("new@housing.cn");
  }

  @Test
  void aServerThatStaysAwayIsGivenUp() {
    office.mail.refuses(Fault.AWAY);
    office.take(started(1), warned(1, 1));
    for (var i = 0; i < 100; i++) {
      office.time.pass(Duration.ofHours(1));
      office.deliverAll();
    }

    assertThat(office.in(AlertState.FAILED)).hasSize(1);
    assertThat(office.all()).extracting(Alert::recipient).contains(Directories.DESK);
  }

  @Test
  void whatIsRefusedForGoodIsNotTriedAgain() {
    office.mail.refuses(Fault.REFUSED);
    office.take(started(1), warned(1, 1));
    office.at("2026-03-24T09:10");

    var failed = office.in(AlertState.FAILED).getFirst();
    assertThat(failed.progress().lastError()).isEqualTo("says no");
    assertThat(office.delivery.attempts(failed.progress().notices()))
        .extracting(Attempt::outcome)
        .containsExactly(Attempt.Outcome.FAILED);
  }

  @Test
  void whatTheDeskCannotBeToldMakesNoCircle() {
    office.mail.refuses(Fault.REFUSED);
    office.take(started(1, false, "t", null), warned(1, 1));
    for (var i = 10; i < 50; i++) {
      office.at("2026-03-24T09:" + i);
    }

    assertThat(office.all()).hasSize(1);
    assertThat(office.in(AlertState.FAILED)).hasSize(1);
  }

  @Test
  void theOtherSideIsLeftAloneForAsLongAsItAsks() {
    office.mail.refuses(Fault.BUSY, Duration.ofMinutes(20));
    office.take(started(1), warned(1, 1));
    office.at("2026-03-24T09:10");
    office.mail.recovers();

    assertThat(office.at("2026-03-24T09:29")).isEmpty();
    assertThat(office.at("2026-03-24T09:30")).hasSize(1);
  }

  @Test
  void withoutATurnNothingIsTakenUp() {
    office.take(started(1), warned(1, 1));
    office.mail.isOpen(false);
    office.time.pass(TrialOffice.WINDOW);

    assertThat(office.next(office.mail)).isEmpty();
    office.mail.isOpen(true);
    assertThat(office.deliverAll()).hasSize(1);
  }

  @Test
  void aFaultOfOursIsTriedLikeOneOfTheirsAndNotForEver() {
    office.mail.server(_ -> {
      throw new IllegalStateException("a template is broken");
    });
    office.take(started(1), warned(1, 1));
    for (var i = 10; i < 10 + FakeCarrier.ATTEMPTS + 1; i++) {
      office.at("2026-03-24T09:" + i);
    }

    assertThat(office.in(AlertState.FAILED)).hasSize(1);
  }

  @Test
  void aBreachTakenBackWhileItIsSentIsCorrected() {
    office.mail.server(notice -> {
      if (notice.recipient().equals(Directories.LEAD)) {
        office.mail.recovers();
        office.take(retracted(2));
      }
    });
    office.take(started(1), breached(1));
    office.at("2026-03-24T09:10");

    assertThat(office.at("2026-03-24T09:30"))
        .filteredOn(notice -> notice.recipient().equals(Directories.LEAD))
        .hasSize(1)
        .allMatch(notice ->
            notice.alerts().getFirst().telling().step().code().equals("BREACH_RETRACTED"));
  }

  @Test
  void whatWasToldCanBeToldAgainInANoticeOfItsOwn() {
    office.take(started(1), warned(1, 1));
    office.at("2026-03-24T09:10");
    var told = office.in(AlertState.SENT).getFirst();

    assertThat(office.answer.resend(told.id())).isInstanceOf(Result.Done.class);
    var again = office.at("2026-03-24T09:20");

    assertThat(again).hasSize(1);
    assertThat(again.getFirst().id()).isNotEqualTo(told.progress().notice());
    assertThat(office.alerts.find(told.id()).orElseThrow().progress().notices()).hasSize(2);
  }

  @Test
  void whatWaitsToBeToldIsNotPlannedAgain() {
    office.take(started(1), warned(1, 1));
    var waiting = office.in(AlertState.PLANNED).getFirst();

    assertThat(office.answer.resend(waiting.id())).isInstanceOf(Result.NotNow.class);
    assertThat(office.answer.acknowledge(waiting.id(), AlertReach.EVERYTHING, "x"))
        .isInstanceOf(Result.NotNow.class);
  }

  @Test
  void ofTwoWorkersOnlyOneSends() {
    office.take(started(1), warned(1, 1));
    office.time.pass(TrialOffice.WINDOW);
    var inside = new ArrayList<Boolean>();
    office.mail.server(_ -> inside.add(office.next(office.mail).isEmpty()));

    assertThat(office.deliverAll()).hasSize(1);
    assertThat(inside).containsExactly(true);
  }

  private void warn(String externalId) {
    warn(office, externalId);
  }

  private static void warn(TrialOffice office, String externalId) {
    var events = Events.of(externalId);
    office.take(List.of(events.arrival(events.start(1, "住房保障局")), aWarning(events)));
  }

  private static Arrival aWarning(Events events) {
    return events.arrival(events.warn(1, 1));
  }

  /** What kill -9 would be. */
  private static final class Killed extends Error {}
}
