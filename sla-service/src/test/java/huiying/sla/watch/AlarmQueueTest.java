package huiying.sla.watch;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.contracts.ClockEvent.Alarm;
import huiying.contracts.ClockEvent.Breached;
import huiying.contracts.MessageId;
import huiying.sla.clock.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlarmQueueTest {
  private static final Instant START = Instant.parse("2026-03-23T16:00:00Z");

  @Test
  void keepsTheNearestWhenThereAreMoreThanFitAndDrawsItsHorizonNearer() {
    var queue = new AlarmQueue(10);
    queue.restart(Position.through(START.plusSeconds(1_000)));
    var order = new Random(3).ints(0, 100).distinct().limit(100).toArray();
    for (var second : order) {
      put(queue, "M" + second, second);
    }

    assertThat(queue.size()).isEqualTo(10);
    assertThat(queue.due(START.plusSeconds(1_000), 99))
        .extracting(alarm -> (int) (alarm.at().getEpochSecond() - START.getEpochSecond()))
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(queue.horizon().at()).isEqualTo(START.plusSeconds(9));
    assertThat(queue.isFull()).isTrue();
    queue.announced(queue.horizon());
    assertThat(queue.isFull()).isFalse();
  }

  @Test
  void replacesAMessagesAlarmsAndLeavesOutWhatLiesBeyondTheHorizon() {
    var queue = new AlarmQueue(10);
    queue.restart(Position.through(START.plusSeconds(60)));
    put(queue, "A", 10);
    put(queue, "A", 20);
    put(queue, "B", 61);

    assertThat(queue.size()).isEqualTo(1);
    assertThat(queue.isDue(START.plusSeconds(19))).isFalse();
    assertThat(queue.isDue(START.plusSeconds(20))).isTrue();
    queue.replace(id("A"), List.of());
    assertThat(queue.size()).isZero();
  }

  @Test
  void forgetsWhatWasAnnounced() {
    var queue = new AlarmQueue(10);
    queue.restart(Position.through(START.plusSeconds(60)));
    put(queue, "A", 10);
    put(queue, "B", 20);

    queue.announced(Position.through(START.plusSeconds(10)));

    assertThat(queue.due(START.plusSeconds(60), 9)).hasSize(1);
  }

  private static void put(AlarmQueue queue, String name, int second) {
    Alarm alarm =
        new Breached(
            id(name).value(),
            "reply",
            1,
            LocalDate.of(2026, 3, 23),
            START,
            START.plusSeconds(second));
    queue.replace(id(name), List.of(alarm));
  }

  private static MessageId id(String name) {
    return MessageId.of(Channel.PORTAL, name);
  }
}
