package huiying.notify.alert;

import static huiying.notify.alert.Events.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import huiying.notify.alert.Alerts.Place;
import huiying.notify.alert.Progress.Reason;
import huiying.notify.directory.Directories;
import huiying.notify.ladder.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of alerts must do. */
public abstract class AlertsContract {
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final Alerts alerts = emptyAlerts();
  private final Claims claims = claimsOn(alerts);
  private final MessageId message = MessageId.of(Channel.PORTAL, UUID.randomUUID().toString());

  protected abstract Alerts emptyAlerts();

  protected abstract Claims claimsOn(Alerts same);

  @Test
  void keepsEveryField() {
    var summary = new Summary(Channel.PORTAL, Kind.COMPLAINT, "噪音", "住房保障局");
    var telling =
        new Telling(
            message,
            "reply",
            new Step.Overdue(1),
            Events.DUE,
            Events.DUE_AT,
            NOW,
            4,
            Optional.of(summary));
    var alert = Alert.planned(telling, Directories.OFFICE, NOW);

    assertThat(alerts.insert(List.of(alert))).containsExactly(alert);

    assertThat(alerts.ofMessage(message)).containsExactly(alert);
  }

  @Test
  void keepsHowItWent() {
    var claimed = insertAndClaim();
    claims.settle(claimed, claimed.progress().again(NOW, "down"));
    assertThat(only().progress()).isEqualTo(claimed.progress().again(NOW, "down"));

    var again = claim(NOW).orElseThrow();
    claims.settle(again, again.progress().skipped(Reason.ANSWERED));

    assertThat(only().progress()).isEqualTo(again.progress().skipped(Reason.ANSWERED));
  }

  @Test
  void insertsOnlyWhatIsNotThere() {
    var first = planned(new Step.Breach(), NOW);
    var second = planned(new Step.Overdue(1), NOW.plusMillis(1));
    alerts.insert(List.of(first));

    var later = planned(new Step.Breach(), NOW.plusSeconds(9));
    assertThat(alerts.insert(List.of(later, second))).containsExactly(second);

    assertThat(alerts.ofMessage(message)).containsExactly(first, second);
    assertThat(alerts.insert(List.of())).isEmpty();
  }

  @Test
  void insertsOneOfTwins() {
    var twin = planned(new Step.Breach(), NOW);

    assertThat(alerts.insert(List.of(twin, twin))).containsExactly(twin);
    assertThat(alerts.planned()).isEqualTo(1);
  }

  @Test
  void claimsTheOldestWhoseTimeHasCome() {
    var older = planned(new Step.Warning(1), NOW);
    var newer = planned(new Step.Breach(), NOW.plusSeconds(1));
    alerts.insert(List.of(newer, older));

    assertThat(claim(NOW.minusMillis(1))).isEmpty();
    assertThat(claim(NOW.plusSeconds(1)).map(Alert::id)).contains(older.id());
    assertThat(claim(NOW.plusSeconds(1)).map(Alert::id)).contains(newer.id());
    assertThat(claim(NOW.plusSeconds(1))).isEmpty();
  }

  @Test
  void claimsAgainOnceTheLeaseHasEnded() {
    var dead = insertAndClaim();

    assertThat(claim(NOW.plus(LEASE).minusMillis(1))).isEmpty();
    var heir = claim(NOW.plus(LEASE)).orElseThrow();

    assertThat(heir.progress().attempts()).isEqualTo(2);
    assertThat(claims.settle(dead, dead.progress().sent(NOW))).isFalse();
    assertThat(claims.settle(heir, heir.progress().sent(NOW))).isTrue();
    assertThat(claims.settle(heir, heir.progress().failed("twice"))).isFalse();
  }

  @Test
  void givesEachAlertToOneOfManySenders() throws Exception {
    alerts.insert(
        IntStream.rangeClosed(1, 20).mapToObj(n -> planned(new Step.Warning(n), NOW)).toList());

    var claimed = new ArrayList<AlertId>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<Optional<Alert>> one = () -> claim(NOW);
      for (var result : threads.invokeAll(IntStream.range(0, 40).mapToObj(_ -> one).toList())) {
        result.get().map(Alert::id).ifPresent(claimed::add);
      }
    }

    assertThat(claimed).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void cancelsOnlyWhatIsPlanned() {
    var sent = insertAndClaim();
    claims.settle(sent, sent.progress().sent(NOW));
    var waiting = planned(new Step.Overdue(1), NOW);
    alerts.insert(List.of(waiting));

    assertThat(alerts.cancel(sent.id())).isEmpty();
    assertThat(alerts.cancel(waiting.id())).contains(waiting.with(waiting.progress().cancelled()));
    assertThat(alerts.cancel(waiting.id())).isEmpty();
    assertThat(claim(NOW.plusSeconds(9))).isEmpty();
  }

  @Test
  void remembersASendingThatACancellationCameTooLateFor() {
    var claimed = insertAndClaim();
    assertThat(alerts.cancel(claimed.id()).orElseThrow().progress().leaseUntil()).isNotNull();

    assertThat(claims.settle(claimed, claimed.progress().failed("down"))).isFalse();
    assertThat(claims.settle(claimed, claimed.progress().sent(NOW))).isTrue();

    assertThat(only().progress().state()).isEqualTo(AlertState.SENT);
  }

  @Test
  void listsNewestLastPageByPage() {
    var all =
        IntStream.rangeClosed(1, 5)
            .mapToObj(n -> planned(new Step.Warning(n), NOW.plusSeconds(n / 2)))
            .toList();
    alerts.insert(all);
    alerts.insert(List.of(Alert.planned(otherMessage(), Directories.DESK, NOW)));

    var listed = new ArrayList<Alert>();
    Place place = null;
    for (var page = alerts.list(message, null, place, 2);
        !page.isEmpty();
        page = alerts.list(message, null, place, 2)) {
      assertThat(page).hasSizeLessThanOrEqualTo(2);
      listed.addAll(page);
      place = new Place(page.getLast().createdAt(), page.getLast().id());
    }

    assertThat(listed).containsExactlyElementsOf(all);
    assertThat(alerts.list(null, null, null, 100)).hasSize(6);
  }

  @Test
  void listsByState() {
    var sent = insertAndClaim();
    claims.settle(sent, sent.progress().sent(NOW));
    alerts.insert(List.of(planned(new Step.Overdue(1), NOW)));

    assertThat(alerts.list(null, AlertState.SENT, null, 9)).hasSize(1);
    assertThat(alerts.list(message, AlertState.PLANNED, null, 9)).hasSize(1);
    assertThat(alerts.list(message, AlertState.FAILED, null, 9)).isEmpty();
    assertThat(alerts.planned()).isEqualTo(1);
  }

  private Alert insertAndClaim() {
    alerts.insert(List.of(planned(new Step.Breach(), NOW)));
    return claim(NOW).orElseThrow();
  }

  private Optional<Alert> claim(Instant now) {
    return claims.claim(now, now.plus(LEASE));
  }

  private Alert only() {
    assertThat(alerts.ofMessage(message)).hasSize(1);
    return alerts.ofMessage(message).getFirst();
  }

  private Alert planned(Step step, Instant at) {
    return Alert.planned(telling(message, step), Directories.HANDLER, at);
  }

  private static Telling otherMessage() {
    return telling(MessageId.of(Channel.PORTAL, "other"), new Step.Breach());
  }

  private static Telling telling(MessageId message, Step step) {
    return new Telling(message, "reply", step, Events.DUE, Events.DUE_AT, NOW, 0, Optional.empty());
  }
}
