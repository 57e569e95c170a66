package huiying.notify.delivery;

import static huiying.notify.alert.Events.MESSAGE;
import static huiying.notify.alert.Events.NOW;
import static huiying.notify.alert.Events.breached;
import static huiying.notify.alert.Events.overdue;
import static huiying.notify.alert.Events.retracted;
import static huiying.notify.alert.Events.started;
import static huiying.notify.alert.Events.stopped;
import static huiying.notify.alert.Events.warned;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.ClockEvent;
import huiying.notify.MovedTime;
import huiying.notify.alert.Alert;
import huiying.notify.alert.AlertState;
import huiying.notify.alert.Events;
import huiying.notify.alert.InMemoryAlerts;
import huiying.notify.alert.InMemoryMessageStates;
import huiying.notify.alert.PlanAlerts;
import huiying.notify.alert.Progress.Reason;
import huiying.notify.directory.Directories;
import huiying.notify.ladder.Ladder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliverAlertsTest {
  private static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30));
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final MovedTime time = new MovedTime(NOW);
  private final InMemoryAlerts alerts = new InMemoryAlerts();
  private final InMemoryMessageStates states = new InMemoryMessageStates();
  private final FakeMailer mailer = new FakeMailer();
  private final DeliverAlerts deliver =
      new DeliverAlerts(alerts, states, mailer, new Patience(PAUSES, 5, LEASE), time);

  @Test
  void tellsAnAlertOnce() {
    take(started(1), overdue(1, 1));

    assertThat(deliver.next().orElseThrow().outcome()).isEqualTo(Outcome.SENT);
    assertThat(deliver.next()).isEmpty();
    assertThat(mailer.sent).hasSize(1);
    assertThat(only().progress().sentAt()).isEqualTo(NOW);
  }

  @Test
  void tellsTheOldestFirst() {
    take(started(1), warned(1, 1));
    time.pass(Duration.ofSeconds(1));
    take(breached(1));

    deliver.next();

    assertThat(mailer.sent.getFirst().telling().step().code()).isEqualTo("WARNING_1");
  }

  @Test
  void isSilentAboutAMessageAnsweredMeanwhile() {
    take(started(1), overdue(1, 1));
    take(stopped(2));

    assertThat(deliver.next().orElseThrow().outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(only().progress().state()).isEqualTo(AlertState.SKIPPED);
    assertThat(only().progress().reason()).isEqualTo(Reason.ANSWERED);
    assertThat(mailer.sent).isEmpty();
  }

  @Test
  void tellsACorrectionAlthoughTheMessageIsAnswered() {
    take(started(1), overdue(1, 1));
    deliver.next();
    take(retracted(2), stopped(2));

    assertThat(deliver.next().orElseThrow().outcome()).isEqualTo(Outcome.SENT);
    assertThat(mailer.sent.getLast().telling().step().code()).isEqualTo("BREACH_RETRACTED");
  }

  @Test
  void triesAgainWithGrowingPausesUntilItWorks() {
    take(started(1), overdue(1, 1));
    mailer.down = true;

    var waited = new ArrayList<Long>();
    for (var attempt = 1; attempt <= 4; attempt++) {
      assertThat(deliver.next().orElseThrow().outcome()).isEqualTo(Outcome.RETRIED);
      var next = only().progress().nextAttempt();
      waited.add(Duration.between(time.instant(), next).toSeconds());
      time.pass(Duration.between(time.instant(), next).minusMillis(1));
      assertThat(deliver.next()).isEmpty();
      time.pass(Duration.ofMillis(1));
    }
    mailer.down = false;

    assertThat(waited).containsExactly(1L, 5L, 30L, 30L);
    assertThat(only().progress().lastError()).isEqualTo("down");
    assertThat(deliver.next().orElseThrow().outcome()).isEqualTo(Outcome.SENT);
    assertThat(only().progress().attempts()).isEqualTo(5);
  }

  @Test
  void waitsWithoutEndForAServerThatIsAway() {
    take(started(1), overdue(1, 1));
    mailer.down = true;
    for (var attempt = 1; attempt <= 50; attempt++) {
      assertThat(deliver.next().orElseThrow().outcome()).isEqualTo(Outcome.RETRIED);
      time.pass(Duration.ofMinutes(1));
    }
    mailer.down = false;

    assertThat(deliver.next().orElseThrow().outcome()).isEqualTo(Outcome.SENT);
  }

  @Test
  void givesUpAnAddressThatIsRefusedAfterTheLastAttempt() {
    take(started(1), overdue(1, 1));
    mailer.refuses = true;
    for (var attempt = 1; attempt <= 4; attempt++) {
      deliver.next();
      time.pass(Duration.ofMinutes(1));
    }

    assertThat(deliver.next().orElseThrow().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(only().progress().state()).isEqualTo(AlertState.FAILED);
    time.pass(Duration.ofDays(1));
    assertThat(deliver.next()).isEmpty();
  }

  @Test
  void claimsNothingWhileTryingIsInVain() {
    take(started(1), overdue(1, 1));
    mailer.ready = false;

    assertThat(deliver.next()).isEmpty();
    assertThat(only().progress().attempts()).isZero();
  }

  @Test
  void anotherTakesOverWhenTheLeaseEndsAndTheFirstHasNoSayAnyMore() {
    take(started(1), overdue(1, 1));
    var dead = alerts.claim(NOW, NOW.plus(LEASE)).orElseThrow();
    assertThat(deliver.next()).isEmpty();

    time.pass(LEASE);

    assertThat(deliver.next().orElseThrow().outcome()).isEqualTo(Outcome.SENT);
    assertThat(mailer.sent).extracting(Alert::id).containsExactly(dead.id());
    assertThat(alerts.settle(dead, dead.progress().failed("late"))).isFalse();
    assertThat(only().progress().state()).isEqualTo(AlertState.SENT);
  }

  @Test
  void ofSendersThatRaceOneSends() throws Exception {
    take(started(1), overdue(1, 1));

    try (var threads = Executors.newFixedThreadPool(8)) {
      Callable<Boolean> one = () -> deliver.next().isPresent();
      var all = threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> one).toList());
      for (var future : all) {
        future.get();
      }
    }

    assertThat(mailer.sent).hasSize(1);
  }

  private Alert only() {
    assertThat(alerts.ofMessage(MESSAGE)).hasSize(1);
    return alerts.ofMessage(MESSAGE).getFirst();
  }

  private void take(ClockEvent... events) {
    new PlanAlerts(states, alerts, Ladder.shipped(), Directories.directory(), () -> {}, time)
        .take(Arrays.stream(events).map(Events::arrived).toList());
  }

  private static final class FakeMailer implements Mailer, Mailer.Turn {
    private final List<Alert> sent = new CopyOnWriteArrayList<>();
    private boolean down;
    private boolean refuses;
    private boolean ready = true;

    @Override
    public Optional<Turn> turn() {
      return ready ? Optional.of(this) : Optional.empty();
    }

    @Override
    public void send(Alert alert) {
      if (refuses) {
        throw new RecipientRefused("refused", new IllegalStateException());
      }
      if (down) {
        throw new NotDelivered("down", new IllegalStateException());
      }
      sent.add(alert);
    }

    @Override
    public void close() {}
  }
}
