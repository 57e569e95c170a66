package huiying.notify.alert;

import static huiying.notify.alert.Events.MESSAGE;
import static huiying.notify.alert.Events.NOW;
import static huiying.notify.alert.Events.breached;
import static huiying.notify.alert.Events.overdue;
import static huiying.notify.alert.Events.retracted;
import static huiying.notify.alert.Events.started;
import static huiying.notify.alert.Events.stopped;
import static huiying.notify.alert.Events.warned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huiying.contracts.ClockEvent;
import huiying.contracts.MessageId;
import huiying.notify.directory.Directories;
import huiying.notify.ladder.Ladder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlanAlertsTest {
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final InMemoryAlerts alerts = new InMemoryAlerts();
  private final InMemoryMessageStates states = new InMemoryMessageStates();
  private final AtomicInteger rings = new AtomicInteger();
  private final PlanAlerts plan = planWith(states);

  @Test
  void aBatchToldAgainDoublesNothing() {
    take(started(1), warned(1, 1), breached(1), overdue(1, 1));
    var once = alerts.all();

    var again = take(started(1), warned(1, 1), breached(1), overdue(1, 1));

    assertThat(again.added()).isEmpty();
    assertThat(alerts.all()).isEqualTo(once).hasSize(4);
  }

  @Test
  void aCrashBetweenAlertsAndStatesDoublesNothing() {
    var batch = batch(started(1), breached(1), overdue(1, 3));
    assertThatThrownBy(() -> planWith(new CrashingStates()).take(batch)).hasMessage("crash");
    var afterCrash = alerts.all();
    assertThat(afterCrash).hasSize(3);

    plan.take(batch);

    assertThat(alerts.all()).isEqualTo(afterCrash);
    assertThat(states.find(MESSAGE)).isPresent();
  }

  @Test
  void aCrashAmidARetractionRepeatsIt() {
    take(started(1), breached(1));
    deliverAll();
    var batch = batch(retracted(2), stopped(2));
    assertThatThrownBy(() -> planWith(new CrashingStates()).take(batch)).hasMessage("crash");

    plan.take(batch);

    assertThat(stepsIn(AlertState.PLANNED)).containsExactly("BREACH_RETRACTED", "BREACH_RETRACTED");
    assertThat(alerts.all()).hasSize(4);
  }

  @Test
  void aRetractionCancelsWhatIsUnsent() {
    take(started(1), warned(1, 1), breached(1), overdue(1, 1));

    var taken = take(retracted(2), stopped(2));

    assertThat(stepsIn(AlertState.CANCELLED))
        .containsExactlyInAnyOrder("BREACH", "BREACH", "OVERDUE_1");
    assertThat(stepsIn(AlertState.PLANNED)).containsExactly("WARNING_1");
    assertThat(taken.cancelled()).hasSize(3);
    assertThat(taken.added()).isEmpty();
  }

  @Test
  void aRetractionCorrectsWhatWasSentToTheSamePeople() {
    take(started(1), breached(1), overdue(1, 1));
    deliverAll();

    take(retracted(2), stopped(2));

    assertThat(alerts.list(MESSAGE, AlertState.PLANNED, null, 10))
        .allMatch(alert -> alert.telling().step().code().equals("BREACH_RETRACTED"))
        .extracting(Alert::recipient)
        .containsExactlyInAnyOrder(Directories.HANDLER, Directories.LEAD, Directories.OFFICE);
  }

  @Test
  void aRetractionCancelsAndCorrectsWhatIsBeingSent() {
    take(started(1), overdue(1, 1));
    var claimed = alerts.claim(NOW, NOW.plus(LEASE)).orElseThrow();

    take(retracted(2), stopped(2));
    var settled = alerts.settle(claimed, claimed.progress().sent(NOW));

    assertThat(settled).isTrue();
    assertThat(stepsIn(AlertState.SENT)).containsExactly("OVERDUE_1");
    assertThat(stepsIn(AlertState.PLANNED)).containsExactly("BREACH_RETRACTED");
  }

  @Test
  void aRetractionInTheBatchOfItsBreachCancelsIt() {
    take(started(1), breached(1), retracted(2), stopped(2));

    assertThat(stepsIn(AlertState.CANCELLED)).containsExactly("BREACH", "BREACH");
    assertThat(stepsIn(AlertState.PLANNED)).isEmpty();
  }

  @Test
  void aBreachThatComesAfterItsRetractionIsDropped() {
    var taken = take(started(1), retracted(2), stopped(2), breached(1));

    assertThat(taken.added()).isEmpty();
    assertThat(taken.stale()).isEqualTo(1);
  }

  @Test
  void theBellRingsForNewAlertsOnly() {
    take(started(1));
    assertThat(rings).hasValue(0);

    take(breached(1));
    take(breached(1));

    assertThat(rings).hasValue(1);
  }

  private PlanAlerts.Taken take(ClockEvent... events) {
    return plan.take(batch(events));
  }

  private static List<Arrival> batch(ClockEvent... events) {
    return Arrays.stream(events).map(Events::arrived).toList();
  }

  private void deliverAll() {
    for (var claimed = claim(); claimed.isPresent(); claimed = claim()) {
      alerts.settle(claimed.get(), claimed.get().progress().sent(NOW));
    }
  }

  private Optional<Alert> claim() {
    return alerts.claim(NOW, NOW.plus(LEASE));
  }

  private List<String> stepsIn(AlertState state) {
    return alerts.list(null, state, null, 100).stream()
        .map(alert -> alert.telling().step().code())
        .toList();
  }

  private PlanAlerts planWith(MessageStates kept) {
    return new PlanAlerts(
        kept, alerts, Ladder.shipped(), Directories.directory(), rings::incrementAndGet, () -> NOW);
  }

  /** Reads like the others, and crashes before it stores. */
  private final class CrashingStates implements MessageStates {
    @Override
    public Optional<MessageState> find(MessageId id) {
      return states.find(id);
    }

    @Override
    public Map<MessageId, MessageState> findAll(Collection<MessageId> ids) {
      return states.findAll(ids);
    }

    @Override
    public void save(Collection<MessageState> changed) {
      throw new IllegalStateException("crash");
    }
  }
}
