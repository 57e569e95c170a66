package huiying.sla.watch;

import static huiying.sla.clock.Facts.ID;
import static huiying.sla.clock.Facts.at;
import static huiying.sla.clock.Facts.received;
import static huiying.sla.clock.Facts.replied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Received on Monday 2026-03-16, due on Monday 2026-03-23. */
class WatchDeadlinesTest {
  private final World world = new World("2026-03-16T10:00");
  private final Instance instance = world.instance().takesOver();

  @Test
  void announcesEachAlarmAtItsTimeAndOnce() {
    instance.takes(ID, received("2026-03-16T10:00"));

    lookAt("2026-03-20T08:59:59.999");
    assertThat(world.alarms()).isEmpty();
    lookAt("2026-03-20T09:00");
    lookAt("2026-03-20T09:00:00.200");
    assertThat(world.alarms()).containsExactly("reply:WARNING_1:2026-03-23");
    lookAt("2026-03-23T09:00");
    lookAt("2026-03-23T23:59:59.999");
    assertThat(world.alarms()).hasSize(2);
    lookAt("2026-03-24T00:00");
    assertThat(world.alarms()).last().isEqualTo("reply:BREACH:2026-03-23");
    lookAt("2026-03-24T09:00");
    lookAt("2026-03-25T09:00");
    assertThat(world.alarms())
        .hasSize(5)
        .endsWith("reply:OVERDUE_1:2026-03-23", "reply:OVERDUE_2:2026-03-23");
  }

  @Test
  void saysNothingOfAnAnsweredMessage() {
    instance.takes(ID, received("2026-03-16T10:00"));
    lookAt("2026-03-19T10:00");
    instance.takes(ID, replied(2, "2026-03-19T10:00"));

    lookAt("2026-03-24T00:00");

    assertThat(world.alarms()).isEmpty();
  }

  @Test
  void waitsUntilItHasReadWhatIsAlreadyThere() {
    instance.takes(ID, received("2026-03-16T10:00"));
    lookAt("2026-03-23T12:00");
    var before = world.alarms();
    world.records++; // a reply in time, not read yet

    lookAt("2026-03-24T00:00");
    lookAt("2026-03-24T00:00:01");
    assertThat(world.alarms()).isEqualTo(before);
    instance.takesAgain(ID, world.records - 1, replied(2, "2026-03-23T23:00"));
    lookAt("2026-03-24T00:00:02");

    assertThat(world.alarms()).isEqualTo(before);
  }

  @Test
  void firesWhatItHasCaughtUpWithThoughRecordsKeepPouringIn() {
    instance.takes(ID, received("2026-03-16T10:00"));
    lookAt("2026-03-23T12:00");
    world.records++;
    lookAt("2026-03-24T00:00");
    world.records += 1000;

    instance.takesAgain(
        MessageId.of(Channel.PORTAL, "B"),
        1,
        received(MessageId.of(Channel.PORTAL, "B"), at("2026-03-23T20:00"), Kind.HELP, false));
    lookAt("2026-03-24T00:00:01");

    assertThat(world.alarms()).contains("reply:BREACH:2026-03-23");
  }

  @Test
  void tellsTheSameAgainWhenItDiedBeforeItsWatermarkMoved() {
    instance.takes(ID, received("2026-03-16T10:00"));
    lookAt("2026-03-23T12:00");
    world.moveTo("2026-03-24T00:00");
    world.kafkaAway = true;
    assertThatIllegalStateException().isThrownBy(instance::looks);
    world.kafkaAway = false;

    world.instance().takesOver().looks();

    assertThat(world.alarms()).last().isEqualTo("reply:BREACH:2026-03-23");
  }

  @Test
  void announcesNothingOnceAnotherOwnsThePartition() {
    instance.takes(ID, received("2026-03-16T10:00"));
    lookAt("2026-03-23T23:00");
    var other = world.instance().takesOver();
    other.takes(ID, replied(2, "2026-03-23T23:30"));
    var before = world.toldIds();

    world.moveTo("2026-03-24T00:00");
    instance.looks();
    instance.looks();
    other.looks();

    assertThat(world.toldIds()).isEqualTo(before);
  }

  @Test
  void tellsAfterAnOutageTheBreachWithItsTrueTimeAndTheHighestStep() {
    instance.takes(ID, received("2026-03-16T10:00"));
    lookAt("2026-03-17T10:00");

    world.moveTo("2026-03-26T12:00");
    world.instance().takesOver().looks();

    assertThat(world.alarms())
        .containsExactly("reply:BREACH:2026-03-23", "reply:OVERDUE_3:2026-03-23");
    assertThat(world.told.getLast().getFirst().event().at()).isEqualTo(at("2026-03-24T00:00"));
  }

  @Test
  void readsAheadAgainAfterTheStoreFailedHalfWay() {
    for (var name : List.of("A", "B", "C")) {
      var id = MessageId.of(Channel.PORTAL, name);
      instance.takes(id, received(id, at("2026-03-16T10:00"), Kind.HELP, false));
    }
    lookAt("2026-03-23T20:00");
    world.told.clear();
    world.moveTo("2026-03-23T23:59");
    world.messages.failsAfter = 1;
    var heir = world.instance().takesOver();
    heir.looks();
    world.messages.failsAfter = -1;

    world.moveTo("2026-03-24T00:00");
    heir.looks();

    assertThat(world.alarms()).hasSize(3).containsOnly("reply:BREACH:2026-03-23");
  }

  @Test
  void takesAPartitionAgainThatOneTookTooLateWhoHasGivenItUp() {
    instance.takes(ID, received("2026-03-16T10:00"));
    lookAt("2026-03-23T23:59:30");
    world.instance().takesOver().givesUp(); // woken between Kafka's word and its taking

    lookAt("2026-03-24T00:00");
    lookAt("2026-03-24T00:00:14");
    assertThat(world.alarms()).doesNotContain("reply:BREACH:2026-03-23");
    lookAt("2026-03-24T00:00:15");

    assertThat(world.alarms()).endsWith("reply:BREACH:2026-03-23");
    instance.takes(ID, replied(2, "2026-03-24T08:00"));
    assertThat(world.toldIds()).last().isEqualTo(ID + ":2:0");
  }

  @Test
  void watchesAPartitionThatItCouldNotTakeAtOnce() {
    instance.takes(ID, received("2026-03-16T10:00"));
    lookAt("2026-03-23T23:59:30");
    var heir = world.instance();
    heir.isGivenWhatItCannotTake();

    world.moveTo("2026-03-24T00:00");
    heir.looks();

    assertThat(world.alarms()).endsWith("reply:BREACH:2026-03-23");
  }

  @Test
  void announcesABurstInOrderAndInPieces() {
    for (var i = 0; i < 1_200; i++) {
      var id = MessageId.of(Channel.PORTAL, "M" + i);
      instance.takes(id, received(id, at("2026-03-16T10:00"), Kind.HELP, false));
    }
    lookAt("2026-03-23T23:30");
    world.told.clear();

    lookAt("2026-03-24T00:00");

    assertThat(world.told).extracting(List::size).containsExactly(500, 500, 200);
    assertThat(world.toldIds()).hasSize(1_200).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void holdsItsAlarmsWhileItsClockIsWrong() {
    instance.takes(ID, received("2026-03-16T10:00"));
    lookAt("2026-03-19T10:00");
    world.book.skew = -2_001;
    lookAt("2026-03-20T09:00");
    assertThat(world.alarms()).isEmpty();

    world.book.skew = 2_000;
    lookAt("2026-03-20T09:00:06");

    assertThat(world.alarms()).containsExactly("reply:WARNING_1:2026-03-23");
  }

  @Test
  void keepsAlarmsInStepWithWhatFactsChange() {
    lookAt("2026-03-23T23:30");
    instance.takes(ID, received("2026-03-16T10:00")); // a work order that comes late

    lookAt("2026-03-24T00:00");

    assertThat(world.alarms())
        .containsExactly("reply:WARNING_2:2026-03-23", "reply:BREACH:2026-03-23");
  }

  private void lookAt(String local) {
    world.moveTo(local);
    instance.looks();
  }
}
