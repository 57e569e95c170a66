package huiying.notify.delivery;

import static huiying.notify.alert.Events.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.contracts.MessageId;
import huiying.notify.alert.Acknowledgement;
import huiying.notify.alert.Alert;
import huiying.notify.alert.AlertFilter;
import huiying.notify.alert.AlertReach;
import huiying.notify.alert.AlertState;
import huiying.notify.alert.Alerts;
import huiying.notify.alert.Alerts.Place;
import huiying.notify.alert.BoxId;
import huiying.notify.alert.Boxes;
import huiying.notify.alert.Boxes.Ring;
import huiying.notify.alert.NoticeId;
import huiying.notify.alert.Progress;
import huiying.notify.alert.Progress.Reason;
import huiying.notify.alert.SampleAlerts;
import huiying.notify.delivery.Attempt.Outcome;
import huiying.notify.directory.Chosen;
import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.Directories;
import huiying.notify.directory.Role;
import huiying.testkit.Spellings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of alerts, boxes and notices must do. */
public abstract class DeliveryContract {
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final Stores stores = stores();
  private final String mark = UUID.randomUUID().toString();
  private final MessageId message = MessageId.of(Channel.MAILBOX, mark);
  private final String address = mark + "@d.cn";
  private final BoxId box = BoxId.of(DeliveryChannel.EMAIL, address);
  private final NoticeId notice = new NoticeId(box + "-1");

  protected abstract Stores stores();

  /** The ports of one store. */
  public record Stores(Alerts alerts, Boxes boxes, Claims claims, Notices notices) {}

  @Test
  void keepsEveryField() {
    var plain = alert(1);
    var rich = SampleAlerts.withEverything(message, 2);

    assertThat(stores.alerts.insert(List.of(plain, rich))).containsExactly(plain, rich);

    assertThat(stores.alerts.find(plain.id())).contains(plain);
    assertThat(stores.alerts.find(rich.id())).contains(rich);
    assertThat(stores.alerts.ofMessage(message)).containsExactlyInAnyOrder(plain, rich);
  }

  @Test
  void whatIsThereStaysAsItIs() {
    stores.alerts.insert(List.of(alert(1)));
    stores.alerts.cancel(alert(1).id());

    assertThat(stores.alerts.insert(List.of(alert(1), alert(2)))).containsExactly(alert(2));
    assertThat(stateOf(alert(1))).isEqualTo(AlertState.CANCELLED);
    assertThat(stores.alerts.insert(List.of())).isEmpty();
  }

  @Test
  void whatWasSkippedForAReasonThatMayBeOverIsPlannedAnewByLaterNews() {
    var passing = EnumSet.of(Reason.ANSWERED, Reason.HANDED_ON, Reason.MOVED);
    for (var reason : Reason.values()) {
      var alert = alert(reason.ordinal());
      stores.alerts.insert(List.of(alert));
      stores.notices.skip(List.of(alert), reason);
      var later = SampleAlerts.later(alert);

      assertThat(stores.alerts.insert(List.of(alert))).as("no news").isEmpty();
      var anew = stores.alerts.insert(List.of(later));

      assertThat(anew).as(reason.name()).hasSize(passing.contains(reason) ? 1 : 0);
      assertThat(find(alert).progress().reason())
          .as(reason.name())
          .isEqualTo(passing.contains(reason) ? null : reason);
      assertThat(stores.alerts.insert(List.of(later))).as("but once").isEmpty();
    }
  }

  @Test
  void whatWasTriedInVainStaysKnownWhenItIsPlannedAnew() {
    gathered(alert(1));
    stores.notices.begin(notice, 1);
    stores.notices.again(notice, "no answer");
    stores.notices.skip(List.of(alert(1)), Reason.HANDED_ON);

    assertThat(stores.alerts.insert(List.of(SampleAlerts.later(alert(1))))).hasSize(1);

    var progress = find(alert(1)).progress();
    assertThat(progress.state()).isEqualTo(AlertState.PLANNED);
    assertThat(progress.earlier()).containsExactly(notice);
    assertThat(progress.attempts()).isZero();
    assertThat(progress.lastError()).isEqualTo("no answer");
  }

  @Test
  void whatWasToldAndReadStaysAsItIs() {
    gathered(alert(1));
    stores.notices.begin(notice, 1);
    stores.notices.sent(notice, 1, NOW);
    stores.alerts.again(find(alert(1)), alert(1).recipient(), NOW);
    stores.notices.skip(List.of(find(alert(1))), Reason.HANDED_ON);
    var before = find(alert(1));

    assertThat(stores.alerts.insert(List.of(SampleAlerts.later(alert(1))))).isEmpty();

    assertThat(find(alert(1))).isEqualTo(before);
  }

  @Test
  void whoeverHasNotHeardTheLaterNewsSkipsNothing() {
    gathered(alert(1), alert(2));
    var read = List.of(find(alert(1)), find(alert(2)));

    assertThat(stores.alerts.insert(List.of(SampleAlerts.later(alert(1)))))
        .as("it waits already")
        .isEmpty();
    stores.notices.skip(read, Reason.HANDED_ON);

    assertThat(stateOf(alert(1))).isEqualTo(AlertState.PLANNED);
    assertThat(find(alert(1)).progress().notice()).isEqualTo(notice);
    assertThat(stateOf(alert(2))).isEqualTo(AlertState.SKIPPED);
  }

  @Test
  void onlyWhatIsPlannedIsCancelled() {
    stores.alerts.insert(List.of(alert(1)));

    assertThat(stores.alerts.cancel(alert(1).id())).isPresent();
    assertThat(stores.alerts.cancel(alert(1).id())).isEmpty();
    assertThat(stores.alerts.cancel(alert(9).id())).isEmpty();
  }

  @Test
  void listsPageByPageWithoutGapOrRepeat() {
    var all = new ArrayList<Alert>();
    for (var number = 1; number <= 7; number++) {
      all.add(alert(number));
    }
    stores.alerts.insert(all);
    stores.alerts.cancel(alert(3).id());
    var filter = AlertFilter.all().of(message).in(AlertState.PLANNED);

    var seen = new ArrayList<Alert>();
    var page = stores.alerts.list(filter, null, 2);
    while (!page.isEmpty()) {
      seen.addAll(page);
      var last = page.getLast();
      page = stores.alerts.list(filter, new Place(last.createdAt(), last.id()), 2);
    }

    assertThat(seen).hasSize(6).doesNotHaveDuplicates().doesNotContain(alert(3));
  }

  @Test
  void eachFilterNarrowsTheList() {
    stores.alerts.insert(List.of(alert(1), SampleAlerts.withEverything(message, 2)));
    var of = AlertFilter.all().of(message);

    assertThat(list(of)).hasSize(2);
    assertThat(
            list(new AlertFilter(message, null, "住房保障局", null, null, null, AlertReach.EVERYTHING)))
        .hasSize(1);
    assertThat(
            list(
                new AlertFilter(
                    message, null, null, "housing-handler", null, null, AlertReach.EVERYTHING)))
        .hasSize(1);
    assertThat(
            list(
                new AlertFilter(
                    message, null, null, null, "WARNING_1", null, AlertReach.EVERYTHING)))
        .hasSize(1);
    assertThat(
            list(
                new AlertFilter(
                    message, null, null, null, null, DeliveryChannel.SMS, AlertReach.EVERYTHING)))
        .hasSize(1);
  }

  @Test
  void whomItIsAboutIsWrittenIntoAllAlertsOfTheMessage() {
    var of = SampleAlerts.of("住房保障局", null);
    var handler = new Chosen(Directories.HANDLER, Role.HANDLER, List.of());
    var told = SampleAlerts.told(message, of, handler);
    var other = SampleAlerts.told(MessageId.of(Channel.PORTAL, mark), of, handler);
    stores.alerts.insert(List.of(told, other, alert(1)));

    stores.alerts.accuse(message, "住房保障局");
    stores.alerts.accuse(message, "住房保障局");

    var housing = new AlertReach(false, Set.of("住房保障局", "housing"), Set.of());
    assertThat(stores.alerts.find(told.id()).filter(housing::sees)).isEmpty();
    assertThat(stores.alerts.find(told.id()).flatMap(one -> one.telling().summary()))
        .contains(SampleAlerts.of("住房保障局", "住房保障局", false));
    assertThat(stores.alerts.find(other.id())).contains(other);
    assertThat(stores.alerts.find(alert(1).id())).contains(alert(1));
  }

  @Test
  void nothingIsListedToTheAccusedHoweverItIsWritten() {
    var handler = new Chosen(Directories.HANDLER, Role.HANDLER, List.of());
    var all = new ArrayList<Alert>();
    for (var accused : List.of("区公安局 ", "区公\u200B安局", "区\u3000公安局", "区公安局")) {
      var id = MessageId.of(Channel.PORTAL, mark + all.size());
      all.add(SampleAlerts.told(id, SampleAlerts.of("第１分局", accused), handler));
    }
    var late = MessageId.of(Channel.PORTAL, mark + all.size());
    all.add(SampleAlerts.told(late, SampleAlerts.of("第1分局 ", null), handler));
    stores.alerts.insert(all);
    stores.alerts.accuse(late, "区公安局\u3000");
    var kept = all.stream().map(this::find).toList();

    assertThat(pages(new AlertReach(false, Set.of("第1分局"), Set.of()), kept)).hasSize(5);
    var police = Set.of("区公安局", "第1分局", "housing");
    assertThat(pages(new AlertReach(false, police, Set.of()), kept)).isEmpty();
  }

  @Test
  void listsNoLessAndNoMoreThanTheReachSees() {
    var random = new Random(19);
    var all = new ArrayList<Alert>();
    for (var i = 0; i < 60; i++) {
      var id = MessageId.of(Channel.PORTAL, mark + i);
      var summary = SampleAlerts.of(department(random), department(random));
      all.add(SampleAlerts.told(id, summary, chosen(random)));
    }
    stores.alerts.insert(all);

    for (var i = 0; i < 40; i++) {
      var reach = reach(random);
      assertThat(pages(reach, all))
          .as(reach.toString())
          .containsExactlyInAnyOrderElementsOf(all.stream().filter(reach::sees).toList());
    }
    assertThat(pages(new AlertReach(false, Set.of(), Set.of()), all)).isEmpty();
  }

  private static @Nullable String department(Random random) {
    return random.nextInt(3) == 0 ? null : anyOf4(random);
  }

  private static String anyOf4(Random random) {
    return Spellings.of("第%d局".formatted(random.nextInt(4)), random);
  }

  private static Chosen chosen(Random random) {
    var contact = "contact-" + random.nextInt(6);
    var to = Directories.recipient(contact, department(random), "某人", contact + "@d.cn");
    return new Chosen(to, Role.values()[random.nextInt(Role.values().length)], List.of());
  }

  private static AlertReach reach(Random random) {
    var departments = new HashSet<String>();
    while (random.nextInt(3) > 0) {
      departments.add(anyOf4(random));
    }
    return new AlertReach(
        false, departments, random.nextBoolean() ? Set.of() : Set.of("contact-1", "contact-2"));
  }

  /** Those of them that the pages hold; other tests keep alerts in the same store. */
  private List<Alert> pages(AlertReach reach, List<Alert> of) {
    var seen = new ArrayList<Alert>();
    var filter = AlertFilter.all().within(reach);
    var page = stores.alerts.list(filter, null, 7);
    while (!page.isEmpty()) {
      seen.addAll(page);
      var last = page.getLast();
      page = stores.alerts.list(filter, new Place(last.createdAt(), last.id()), 7);
    }
    seen.retainAll(of);
    return seen;
  }

  private List<Alert> list(AlertFilter filter) {
    return stores.alerts.list(filter, null, 10);
  }

  @Test
  void aBoxIsClaimedByOneSenderAtATime() throws Exception {
    ring(NOW);

    var claims = new ArrayList<Callable<Optional<Box>>>();
    for (var i = 0; i < 8; i++) {
      claims.add(() -> claim(NOW));
    }
    var won = 0;
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var claim : senders.invokeAll(claims)) {
        won += claim.get().isPresent() ? 1 : 0;
      }
    }

    assertThat(won).isEqualTo(1);
    assertThat(claim(NOW.plus(LEASE).minusMillis(1))).isEmpty();
    assertThat(claim(NOW.plus(LEASE))).isPresent();
  }

  @Test
  void aBoxIsClaimedWhenItIsDueAndNotBefore() {
    ring(NOW.plusSeconds(60));
    ring(NOW.plusSeconds(90));

    assertThat(claim(NOW)).isEmpty();
    assertThat(claim(NOW.plusSeconds(59))).isEmpty();
    assertThat(claim(NOW.plusSeconds(60))).isPresent();
  }

  @Test
  void aBoxOfAnotherChannelIsNotClaimed() {
    ring(NOW);

    for (var found = claimBy(DeliveryChannel.SMS, NOW);
        found.isPresent();
        found = claimBy(DeliveryChannel.SMS, NOW)) {
      assertThat(found.get().id()).isNotEqualTo(box);
    }
  }

  @Test
  void whoeverLostTheClaimWritesNothing() {
    ring(NOW);
    var late = claim(NOW).orElseThrow();
    var current = claim(NOW.plus(LEASE)).orElseThrow();

    assertThat(stores.claims.keep(late, NOW.plus(LEASE))).isFalse();
    assertThat(stores.claims.release(late, NOW, Optional.of(NOW))).isFalse();
    assertThat(stores.claims.keep(current, NOW.plus(LEASE).plus(LEASE))).isTrue();
  }

  @Test
  void whatIsKnownOfABoxIsKept() {
    ring(NOW);
    var opened = claim(NOW).orElseThrow().opened(NOW);
    var tried = opened.with(opened.open().orElseThrow().attempted().refusedForNow());

    stores.claims.release(tried, NOW, Optional.of(NOW));
    var again = claim(NOW).orElseThrow();

    assertThat(again.open()).isEqualTo(tried.open());
    assertThat(again.notices()).isEqualTo(1);
    stores.claims.release(again.sentOn(LocalDate.of(2026, 3, 24)), NOW, Optional.of(NOW));
    var sent = claim(NOW).orElseThrow();
    assertThat(sent.open()).isEmpty();
    assertThat(sent.sentThatDay()).isEqualTo(1);
    assertThat(sent.day()).isEqualTo(LocalDate.of(2026, 3, 24));
  }

  @Test
  void aBoxThatWasReleasedRestsUntilItIsTime() {
    ring(NOW);
    var claimed = claim(NOW).orElseThrow();

    stores.claims.release(claimed, NOW.plusSeconds(60), Optional.of(NOW.plusSeconds(30)));

    assertThat(claim(NOW.plusSeconds(59))).isEmpty();
    assertThat(claim(NOW.plusSeconds(60))).isPresent();
  }

  @Test
  void aBoxThatIsRungWhileItIsClaimedIsLookedAtAgain() {
    ring(NOW);
    var claimed = claim(NOW).orElseThrow();
    ring(NOW.plusSeconds(10));

    stores.claims.release(claimed, NOW.plusSeconds(20), Optional.empty());

    assertThat(claim(NOW.plusSeconds(19))).isEmpty();
    assertThat(claim(NOW.plusSeconds(20))).isPresent();
  }

  @Test
  void anEmptyBoxRestsUntilSomebodyRings() {
    ring(NOW);
    var claimed = claim(NOW).orElseThrow();

    stores.claims.release(claimed, NOW, Optional.empty());

    assertThat(claim(NOW.plus(Duration.ofDays(1000)))).isEmpty();
    ring(NOW.plusSeconds(5));
    assertThat(claim(NOW.plusSeconds(5))).isPresent();
  }

  @Test
  void aNoticeGathersWhatMayBeToldByThen() {
    var later = alert(3).with(Progress.planned(NOW.plusSeconds(1)));
    stores.alerts.insert(List.of(alert(1), alert(2), later));

    assertThat(stores.notices.nextTellAt(box)).contains(NOW);
    stores.notices.gather(box, notice, NOW, false);

    assertThat(stores.notices.soonest(notice, 10)).extracting(Alert::id).hasSize(2);
    stores.notices.begin(notice, 1);
    assertThat(stores.notices.nextTellAt(box)).contains(NOW.plusSeconds(1));
  }

  @Test
  void whatWasNeverSentIsTakenOverByTheNextNoticeAndWhatWasSentIsNot() {
    gathered(alert(1));
    stores.notices.begin(notice, 1);
    stores.alerts.insert(List.of(alert(2)));
    stores.notices.gather(box, new NoticeId(box + "-2"), NOW, false);
    stores.notices.gather(box, new NoticeId(box + "-3"), NOW, false);

    assertThat(stores.notices.soonest(notice, 10))
        .extracting(Alert::id)
        .containsExactly(alert(1).id());
    assertThat(stores.notices.soonest(new NoticeId(box + "-3"), 10)).hasSize(1);
    assertThat(stores.notices.nextTellAt(box)).contains(NOW);
  }

  @Test
  void outsideOfDutyHoursOnlyWhatIsUrgentIsGathered() {
    stores.alerts.insert(List.of(alert(1), alert(2).with(Progress.planned(NOW, true))));

    stores.notices.gather(box, notice, NOW, true);

    assertThat(stores.notices.soonest(notice, 10))
        .extracting(Alert::id)
        .containsExactly(alert(2).id());
  }

  @Test
  void aNoticeIsReadInPagesById() {
    stores.alerts.insert(List.of(alert(3), alert(1), alert(2)));
    stores.notices.gather(box, notice, NOW, false);

    var first = stores.notices.page(notice, null, 2);
    var second = stores.notices.page(notice, first.getLast().id(), 2);

    assertThat(first).hasSize(2);
    assertThat(second).hasSize(1);
    assertThat(first.getFirst().id()).isLessThan(first.getLast().id());
    assertThat(first.getLast().id()).isLessThan(second.getFirst().id());
  }

  @Test
  void whatIsSkippedIsNotTold() {
    gathered(alert(1), alert(2));

    stores.notices.skip(List.of(alert(1)), Reason.ANSWERED);
    stores.notices.begin(notice, 1);

    assertThat(stores.notices.sent(notice, 1, NOW)).isEqualTo(1);
    assertThat(stateOf(alert(1))).isEqualTo(AlertState.SKIPPED);
    assertThat(find(alert(1)).progress().reason()).isEqualTo(Reason.ANSWERED);
    assertThat(stateOf(alert(2))).isEqualTo(AlertState.SENT);
    assertThat(find(alert(2)).progress().sentAt()).isEqualTo(NOW);
  }

  @Test
  void whatWasCancelledWhileItWasSentIsSent() {
    gathered(alert(1), alert(2));
    stores.alerts.cancel(alert(1).id());
    stores.notices.begin(notice, 1);
    stores.alerts.cancel(alert(2).id());

    assertThat(stores.notices.sent(notice, 1, NOW)).isEqualTo(1);

    assertThat(stateOf(alert(1))).isEqualTo(AlertState.CANCELLED);
    assertThat(stateOf(alert(2))).isEqualTo(AlertState.SENT);
  }

  @Test
  void aFormerAttemptSettlesNothing() {
    gathered(alert(1));
    stores.notices.begin(notice, 1);
    stores.notices.begin(notice, 2);

    assertThat(stores.notices.sent(notice, 1, NOW)).isZero();
    assertThat(stateOf(alert(1))).isEqualTo(AlertState.PLANNED);
  }

  @Test
  void afterAFailedAttemptItIsStillPlannedUntilItFailsForGood() {
    gathered(alert(1));
    stores.notices.begin(notice, 1);

    stores.notices.again(notice, "451 later");
    assertThat(stateOf(alert(1))).isEqualTo(AlertState.PLANNED);
    assertThat(find(alert(1)).progress().lastError()).isEqualTo("451 later");

    assertThat(stores.notices.failed(notice, "550 no")).isEqualTo(1);
    assertThat(stateOf(alert(1))).isEqualTo(AlertState.FAILED);
  }

  @Test
  void whatWasToldIsPlannedAgainOnceAndItsNoticesStayKnown() {
    gathered(alert(1));
    stores.notices.begin(notice, 1);
    stores.notices.sent(notice, 1, NOW);
    var told = find(alert(1));

    assertThat(stores.alerts.again(told, told.recipient(), NOW.plusSeconds(9))).isPresent();
    assertThat(stores.alerts.again(told, told.recipient(), NOW.plusSeconds(9))).isEmpty();

    var planned = find(alert(1)).progress();
    assertThat(planned.state()).isEqualTo(AlertState.PLANNED);
    assertThat(planned.notice()).isNull();
    assertThat(planned.notices()).containsExactly(notice);
    assertThat(planned.sentAt()).isEqualTo(NOW);
    assertThat(stores.notices.nextTellAt(box)).contains(NOW.plusSeconds(9));
  }

  @Test
  void theFirstAcknowledgementHolds() {
    gathered(alert(1), alert(2));
    stores.notices.begin(notice, 1);
    stores.notices.sent(notice, 1, NOW);
    var mine = new Acknowledgement(NOW, "张三");

    stores.alerts.acknowledge(alert(1).id(), mine);
    stores.alerts.acknowledge(alert(1).id(), new Acknowledgement(NOW.plusSeconds(1), "李四"));

    assertThat(find(alert(1)).acknowledged()).contains(mine);
    assertThat(stores.alerts.acknowledge(notice, new Acknowledgement(NOW, "link"))).isEqualTo(1);
    assertThat(stores.alerts.acknowledge(notice, new Acknowledgement(NOW, "link"))).isZero();
    assertThat(stores.alerts.toldBy(notice, 10)).hasSize(2);
  }

  @Test
  void anAttemptIsWrittenDownOnce() {
    var first = attempt(1, Outcome.RETRIED, "451 later");
    var second = attempt(2, Outcome.SENT, null);

    stores.notices.record(first);
    stores.notices.record(attempt(1, Outcome.SENT, null));
    stores.notices.record(second);

    assertThat(stores.notices.attempts(List.of(notice))).containsExactly(first, second);
    assertThat(stores.notices.attempts(List.of())).isEmpty();
  }

  private Attempt attempt(int number, Outcome outcome, @Nullable String error) {
    var took = Duration.ofMillis(12);
    var at = NOW.plusSeconds(number);
    return new Attempt(notice, number, DeliveryChannel.EMAIL, at, took, 1, outcome, error);
  }

  private void gathered(Alert... planned) {
    stores.alerts.insert(List.of(planned));
    stores.notices.gather(box, notice, NOW, false);
  }

  private Alert alert(int number) {
    var to = Directories.recipient("c-" + number, null, "某人", address);
    return SampleAlerts.warning(message, to, NOW);
  }

  private Alert find(Alert alert) {
    return stores.alerts.find(alert.id()).orElseThrow();
  }

  private AlertState stateOf(Alert alert) {
    return find(alert).progress().state();
  }

  private void ring(Instant at) {
    stores.boxes.ring(List.of(new Ring(box, DeliveryChannel.EMAIL, at)));
  }

  /** The store may hold boxes of other tests, so these are passed over. */
  private Optional<Box> claim(Instant now) {
    for (var found = claimBy(DeliveryChannel.EMAIL, now);
        found.isPresent();
        found = claimBy(DeliveryChannel.EMAIL, now)) {
      if (found.get().id().equals(box)) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Box> claimBy(DeliveryChannel channel, Instant now) {
    return stores.claims.claim(channel, now, now.plus(LEASE));
  }
}
