package huiying.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import huiying.notify.TrialOffice;
import huiying.notify.alert.AlertId;
import huiying.notify.alert.AlertState;
import huiying.notify.alert.Events;
import huiying.notify.alert.InMemoryAlerts;
import huiying.notify.alert.InMemoryMessageStates;
import huiying.notify.alert.NoticeId;
import huiying.notify.delivery.DeliveryContract.Stores;
import huiying.notify.directory.Role;
import huiying.notify.ladder.Rule.When;
import huiying.notify.ladder.SampleLadders;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A sender is stopped before each single call of the store, in turn: killed, or frozen until
 * another has taken over. Nothing may be lost, and nothing told by two different notices.
 */
class FrozenSenderTest {
  private static final Duration LONGER_THAN_A_LEASE = Duration.ofMinutes(3);
  private static final int MOST_CALLS = 60;

  private enum Fate {
    KILLED,
    FROZEN
  }

  /** How many calls of the store are let through before it happens. */
  private int calls;

  private Runnable happens = () -> {};

  @ParameterizedTest
  @EnumSource(Fate.class)
  void whereverASenderStopsNothingIsLostOrToldByTwoNotices(Fate fate) {
    var stops = 0;
    for (var stop = 1; stop <= MOST_CALLS; stop++) {
      stops += stopBefore(stop, fate) ? 1 : 0;
    }
    assertThat(stops).as("stops on the way of one notice").isBetween(8, MOST_CALLS - 1);
  }

  private boolean stopBefore(int stop, Fate fate) {
    calls = Integer.MAX_VALUE;
    var office = office();
    breach(office, "first");
    office.time.pass(TrialOffice.WINDOW);
    var stopped = new boolean[1];
    calls = stop;
    happens =
        () -> {
          stopped[0] = true;
          if (fate == Fate.KILLED) {
            throw new Killed();
          }
          office.time.pass(LONGER_THAN_A_LEASE);
          office.deliverAll(); // another instance
          breach(office, "second");
        };
    var thrown = catchThrowable(office::deliverAll);
    assertThat(thrown == null || thrown instanceof Killed).isTrue();

    calls = Integer.MAX_VALUE;
    breach(office, "third");
    for (var i = 0; i < 10; i++) {
      office.time.pass(TrialOffice.WINDOW);
      office.deliverAll();
    }
    everythingIsToldByOneNotice(office, "%s before call %d".formatted(fate, stop));
    return stopped[0];
  }

  private static void everythingIsToldByOneNotice(TrialOffice office, String when) {
    assertThat(office.in(AlertState.PLANNED)).as(when).isEmpty();
    assertThat(office.in(AlertState.FAILED)).as(when).isEmpty();
    Map<AlertId, Set<NoticeId>> told = new HashMap<>();
    for (var notice : office.mail.sent()) {
      for (var alert : notice.alerts()) {
        told.computeIfAbsent(alert.id(), _ -> new HashSet<>()).add(notice.id());
      }
    }
    assertThat(told)
        .as(when)
        .isNotEmpty()
        .allSatisfy((_, notices) -> assertThat(notices).as(when).hasSize(1));
    assertThat(told.keySet())
        .as(when)
        .containsAll(office.in(AlertState.SENT).stream().map(alert -> alert.id()).toList());
  }

  /** Told at once, so that it may join what is under way. */
  private static void breach(TrialOffice office, String externalId) {
    var events = Events.of(externalId);
    office.take(List.of(events.arrival(events.start(1, "住房保障局"))));
    office.take(List.of(events.arrival(events.breach(1))));
  }

  private TrialOffice office() {
    var alerts = new InMemoryAlerts();
    var delivery = new InMemoryDelivery(alerts);
    var stores =
        new Stores(
            alerts, delivery, stopping(Claims.class, delivery), stopping(Notices.class, delivery));
    var at = Instant.parse("2026-03-24T01:00:00Z");
    var urgent = SampleLadders.rung(SampleLadders.byMail(When.AT_ONCE, Role.HANDLER));
    return new TrialOffice(at, stores, new InMemoryMessageStates())
        .with(SampleLadders.of(SampleLadders.rest(urgent)));
  }

  @SuppressWarnings("unchecked")
  private <T> T stopping(Class<T> port, T store) {
    return (T)
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              if (--calls == 0) {
                happens.run();
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** What kill -9 would be. */
  private static final class Killed extends Error {}
}
