package huiying.sla.watch;

import static huiying.sla.clock.Facts.ID;
import static huiying.sla.clock.Facts.received;
import static huiying.sla.clock.Facts.replied;
import static huiying.sla.clock.Facts.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import huiying.sla.clock.Announcement;
import huiying.sla.clock.Fact;
import huiying.sla.clock.Facts;
import huiying.sla.clock.Rules;
import huiying.sla.limit.Counting;
import huiying.sla.limit.Limit;
import huiying.sla.limit.LimitCatalogue;
import huiying.sla.limit.Limits;
import huiying.sla.limit.Measure;
import huiying.sla.limit.OfficeHours;
import huiying.sla.limit.Unit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The protocol of DESIGN: fold, store, tell, record; a crash anywhere repeats and loses nothing.
 */
class TrackMessagesTest {
  private static final String MONDAY = "2026-03-16T10:00";

  /** As many facts as wait for a missing one. */
  private static final int MOST_HELD = 64;

  private final World world = new World(MONDAY);
  private final Instance instance = world.instance().takesOver();

  @Test
  void tellsAgainWhatWasStoredButNotTold() {
    world.kafkaAway = true;
    assertThatIllegalStateException().isThrownBy(() -> instance.takes(ID, received(MONDAY)));
    assertThat(world.messages.find(ID)).isPresent();
    world.kafkaAway = false;

    var heir = world.instance();
    heir.takesOverFrom(0);
    heir.takesAgain(ID, 0, received(MONDAY));

    assertThat(world.toldIds()).containsExactly(ID + ":1:0");
    assertThat(world.messages.find(ID).orElseThrow().revision()).isEqualTo(1);
  }

  @Test
  void tellsOfAppliedAndNewFactsOfOneBatchAll() {
    world.kafkaAway = true;
    assertThatIllegalStateException().isThrownBy(() -> instance.takes(ID, received(MONDAY)));
    world.kafkaAway = false;

    var heir = world.instance();
    heir.takesOverFrom(0);
    heir.takesAgain(ID, 0, received(MONDAY), replied(2, "2026-03-16T12:00"));
    assertThat(world.toldIds()).containsExactly(ID + ":1:0", ID + ":2:0");

    world.told.clear();
    heir.takesAgain(ID, 0, received(MONDAY));
    assertThat(world.toldIds()).containsExactly(ID + ":1:0", ID + ":2:0");
  }

  @Test
  void addsToTheAnnouncementsOfAnOwnerBeforeInItsFirstWriteAndReplacesThemLater() {
    instance.takes(ID, received(MONDAY));
    var heir = world.instance().takesOver();
    heir.looks(); // and finds that nothing is to be swept

    heir.takes(ID, unknown(2), replied(3, "2026-03-16T12:00"));
    assertThat(stored()).containsExactly(ID + ":1:0", ID + ":2:0");

    heir.takes(ID, unknown(4));
    assertThat(stored()).isEmpty();
  }

  @Test
  void refusesABatchOfAPartitionThatAnotherTook() {
    instance.takes(ID, received(MONDAY));
    var heir = world.instance().takesOver();
    heir.takes(ID, unknown(2));
    var before = world.toldIds();

    assertThatExceptionOfType(StaleOwner.class)
        .isThrownBy(() -> instance.takes(ID, replied(3, "2026-03-16T12:00")));

    assertThat(world.toldIds()).isEqualTo(before);
    assertThat(world.messages.find(ID).orElseThrow().sequence()).isEqualTo(2);
  }

  @Test
  void passesOverWhatKafkaHasGivenToAnotherMeanwhileSoThatARetryEnds() {
    instance.takes(ID, received(MONDAY));
    var before = world.toldIds();
    instance.givesUp();

    instance.takes(ID, replied(2, "2026-03-16T12:00"));

    assertThat(world.toldIds()).isEqualTo(before);
    assertThat(world.messages.find(ID).orElseThrow().sequence()).isEqualTo(1);
  }

  @Test
  void isStoppedByTheBookEvenWhereItsWriteCameFirst() {
    world.instance().takesOver();

    assertThatExceptionOfType(StaleOwner.class)
        .isThrownBy(() -> instance.takes(ID, received(MONDAY)));
    assertThatExceptionOfType(StaleOwner.class)
        .isThrownBy(() -> instance.takes(ID, received(MONDAY)));
  }

  @Test
  void goesOnFromTheSmallerOfStoredAndCommittedOffset() {
    instance.takes(ID, received(MONDAY), unknown(2));

    assertThat(world.instance().takesOverFrom(7)).containsEntry(Instance.PARTITION, 2L);
    assertThat(world.instance().takesOverFrom(1)).containsEntry(Instance.PARTITION, 1L);
  }

  @Test
  void handsBackWhatIsTooFarAheadToBeHeld() {
    var far =
        LongStream.rangeClosed(2, MOST_HELD + 2)
            .mapToObj(sequence -> unknown(sequence))
            .toArray(Fact[]::new);

    assertThat(instance.takes(ID, far))
        .singleElement()
        .extracting(arrival -> arrival.fact().sequence())
        .isEqualTo(MOST_HELD + 2L);
  }

  @Test
  void marksTheDayOfReceiptOnceStoredAndAgainWhenItComesAgain() {
    world.kafkaAway = true;
    assertThatIllegalStateException().isThrownBy(() -> instance.takes(ID, received(MONDAY)));
    assertThat(world.dirtyDays).containsExactly(LocalDate.parse("2026-03-16"));
    world.kafkaAway = false;
    world.dirtyDays.clear();

    var heir = world.instance();
    heir.takesOverFrom(0);
    heir.takesAgain(ID, 0, received(MONDAY));

    assertThat(world.dirtyDays).containsExactly(LocalDate.parse("2026-03-16"));
  }

  private List<String> stored() {
    return world.messages.findAll(List.of(ID)).values().stream()
        .flatMap(kept -> kept.announcements().stream())
        .map(Announcement::id)
        .toList();
  }

  @Test
  void setsAsideWhatCannotBeFoldedAndGoesOn() {
    var minute = new OfficeHours.Opening(LocalTime.of(9, 0), LocalTime.of(9, 1));
    var counting = new Counting(false, new OfficeHours(List.of(minute)));
    var like = Limits.limit("endless", Limits.kind(Kind.COMPLAINT));
    var endless =
        new Limit(
            like.code(),
            like.name(),
            like.family(),
            like.appliesTo(),
            like.start(),
            Measure.of(Unit.HOURS, 1_000),
            like.extension(),
            like.suspendable(),
            like.stop(),
            like.alarms(),
            like.basis());
    var catalogue = new LimitCatalogue(2, Facts.at(MONDAY), counting, List.of(endless));
    world.rules.change(new Rules(Facts.CALENDAR, catalogue));
    var fact = received(ID, Facts.at(MONDAY), Kind.COMPLAINT, false);

    assertThat(instance.takes(ID, fact)).extracting(Arrival::fact).containsExactly(fact);

    assertThat(world.messages.find(ID)).isEmpty();
    var other = MessageId.of(Channel.PORTAL, "other");
    assertThat(instance.takes(other, received(other, Facts.at(MONDAY), Kind.HELP, false)))
        .isEmpty();
  }
}
