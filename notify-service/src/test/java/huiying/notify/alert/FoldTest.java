package huiying.notify.alert;

import static huiying.notify.alert.Events.DUE;
import static huiying.notify.alert.Events.MESSAGE;
import static huiying.notify.alert.Events.NOW;
import static huiying.notify.alert.Events.breached;
import static huiying.notify.alert.Events.handedOver;
import static huiying.notify.alert.Events.moved;
import static huiying.notify.alert.Events.overdue;
import static huiying.notify.alert.Events.paused;
import static huiying.notify.alert.Events.retracted;
import static huiying.notify.alert.Events.started;
import static huiying.notify.alert.Events.stopped;
import static huiying.notify.alert.Events.warned;
import static huiying.notify.directory.Directories.DESK;
import static huiying.notify.directory.Directories.HANDLER;
import static huiying.notify.directory.Directories.LEAD;
import static huiying.notify.directory.Directories.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.ClockEvent;
import huiying.contracts.wire.EventCodec;
import huiying.contracts.wire.Samples;
import huiying.notify.directory.Directories;
import huiying.notify.directory.Role;
import huiying.notify.ladder.Ladder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FoldTest {
  @Test
  void aWarningTellsTheHandlerAndABreachTheLeadToo() {
    var folded = fold(started(1), warned(1, 1), breached(1));

    assertThat(folded.planned())
        .extracting(alert -> alert.telling().step().code() + " " + alert.recipient().name())
        .containsExactly("WARNING_1 张三", "BREACH 张三", "BREACH 李四");
  }

  @Test
  void eachWarningIsTold() {
    assertThat(fold(started(1), warned(1, 1), warned(1, 2)).planned()).hasSize(2);
  }

  @Test
  void theSameAlarmAgainTellsNobody() {
    assertThat(fold(started(1), breached(1), breached(1)).planned()).hasSize(2);
  }

  @Test
  void aMessageWithoutDepartmentGoesToTheDesk() {
    assertThat(recipients(fold(started(1, false, "t", ""), warned(1, 1)))).containsExactly(DESK);
    assertThat(recipients(fold(warned(1, 1)))).containsExactly(DESK);
  }

  @Test
  void aLaterOverdueDayReachesTheLowerStepAndOnlyOnce() {
    var folded = fold(started(1), overdue(1, 4), overdue(1, 5), overdue(1, 1));

    assertThat(recipients(folded)).containsExactly(OFFICE);
    assertThat(folded.planned().getFirst().telling().step().code()).isEqualTo("OVERDUE_1");
    assertThat(folded.planned().getFirst().telling().daysLate()).isEqualTo(4);
  }

  @Test
  void aHigherStepStandsForTheLowerOnes() {
    var office = List.of(Role.DISTRICT_OFFICE);
    var ladder = new Ladder(office, office, new TreeMap<>(Map.of(1, office, 3, office)));
    var events = List.<ClockEvent>of(overdue(1, 4), overdue(1, 4), overdue(1, 2));

    var folded =
        Fold.of(MessageState.unknown(MESSAGE), events, ladder, Directories.directory(), NOW);

    assertThat(folded.planned())
        .extracting(alert -> alert.telling().step().code())
        .containsExactly("OVERDUE_3");
  }

  @Test
  void anAlarmBelowTheRevisionKnownIsDroppedAndCounted() {
    var folded = fold(started(3), breached(2));

    assertThat(folded.planned()).isEmpty();
    assertThat(folded.stale()).isEqualTo(1);
  }

  @Test
  void anAlarmAtOrAboveTheRevisionKnownIsTaken() {
    assertThat(fold(started(3), breached(3)).planned()).hasSize(2);
    assertThat(fold(started(3), breached(4)).planned()).hasSize(2);
  }

  @Test
  void anotherDueDateIsToldAgain() {
    var folded = fold(started(1), breached(1), breached(2, DUE.plusDays(10)));

    assertThat(folded.planned()).hasSize(4);
    assertThat(folded.planned()).extracting(Alert::id).doesNotHaveDuplicates();
  }

  @Test
  void aStopClosesTheClockAndTheRepeatOfItsStartDoesNotOpenIt() {
    assertThat(fold(started(1), stopped(2), started(1)).after().isClosed("reply")).isTrue();
    assertThat(fold(started(1), stopped(1), started(1)).after().isClosed("reply")).isTrue();
  }

  @Test
  void aStartOfALaterRevisionOpensTheClockAgain() {
    var folded = fold(started(1), stopped(2), started(3), stopped(2));

    assertThat(folded.after().isClosed("reply")).isFalse();
  }

  @Test
  void aSuspendedClockIsClosedUntilItGoesOnByItsNewDate() {
    var later = DUE.plusDays(3);

    assertThat(fold(started(1), paused(2)).after().isClosed("reply")).isTrue();
    assertThat(fold(started(1), paused(2), moved(3, later)).after().isClosed("reply")).isFalse();
    assertThat(fold(started(1), paused(2), moved(2, later)).after().isClosed("reply")).isFalse();
    assertThat(fold(started(1), stopped(3), moved(2, later)).after().isClosed("reply")).isTrue();
  }

  @Test
  void whatWasToldOfTheOldDateIsToldAgainOfTheNewOne() {
    var later = DUE.plusDays(3);

    var folded = fold(started(1), breached(1), moved(2, later), breached(2, later));

    assertThat(folded.planned()).hasSize(4);
  }

  @Test
  void afterATransferTheOtherDepartmentIsTold() {
    var folded = fold(started(1), handedOver(2, "民政局"), warned(2, 1));

    assertThat(folded.planned().getFirst().telling().summary())
        .hasValueSatisfying(summary -> assertThat(summary.department()).isEqualTo("民政局"));
    assertThat(fold(started(3), handedOver(2, "民政局")).after().summary())
        .hasValueSatisfying(summary -> assertThat(summary.department()).isEqualTo("住房保障局"));
  }

  @Test
  void aConfidentialTitleIsNotKept() {
    var folded = fold(started(1, true, "秘密", "住房保障局"), warned(1, 1));

    assertThat(folded.planned().getFirst().telling().summary())
        .hasValueSatisfying(summary -> assertThat(summary.title()).isNull());
  }

  @Test
  void repeatingEverythingChangesNothing() {
    var once = fold(started(1), warned(1, 1), breached(1), overdue(1, 1), stopped(2)).after();

    var again = fold(once, started(1), warned(1, 1), breached(1), overdue(1, 1), stopped(2));

    assertThat(again.changed()).isFalse();
    assertThat(again.planned()).isEmpty();
  }

  @Test
  void itDoesNotMatterHowBatchesAreCut() {
    var events =
        List.of(started(1), warned(1, 1), breached(1), overdue(1, 2), retracted(2), stopped(2));
    var whole = fold(events.toArray(ClockEvent[]::new));
    var state = MessageState.unknown(MESSAGE);
    var planned = new ArrayList<Alert>();
    for (var event : events) {
      var one = fold(state, event);
      state = one.after();
      planned.addAll(one.planned());
    }

    assertThat(planned).isEqualTo(whole.planned());
    assertThat(state.clocks()).isEqualTo(whole.after().clocks());
  }

  @Test
  void noOrderOfEventsCrashesIt() {
    var random = new Random(7);
    for (var round = 0; round < 500; round++) {
      var events = new ArrayList<ClockEvent>();
      for (var revision = 1; revision <= 3; revision++) {
        events.addAll(
            List.of(
                started(revision),
                warned(revision, 1),
                breached(revision, DUE.plusDays(revision)),
                overdue(revision, revision),
                retracted(revision),
                stopped(revision)));
      }
      events.addAll(List.copyOf(events));
      Collections.shuffle(events, random);

      var folded = fold(events.toArray(ClockEvent[]::new));

      assertThat(folded.after().revision()).isEqualTo(3);
    }
  }

  @Test
  void theContractsSamplesAreUnderstood() {
    var samples =
        Stream.of("started", "warned", "breached", "overdue-day", "breach-retracted", "stopped")
            .map("huiying.clock.%s.v1"::formatted)
            .map(type -> EventCodec.CLOCK_EVENTS.read(type, Samples.of(type)).orElseThrow())
            .toArray(ClockEvent[]::new);

    var folded = fold(samples);

    assertThat(recipients(folded)).containsExactly(HANDLER, HANDLER, LEAD, OFFICE);
    assertThat(folded.retractions()).hasSize(1);
    assertThat(folded.after().isClosed("reply")).isTrue();
  }

  private static List<huiying.notify.directory.Recipient> recipients(Folded folded) {
    return folded.planned().stream().map(Alert::recipient).toList();
  }

  private static Folded fold(ClockEvent... events) {
    return fold(MessageState.unknown(MESSAGE), events);
  }

  private static Folded fold(MessageState before, ClockEvent... events) {
    return Fold.of(before, List.of(events), Ladder.shipped(), Directories.directory(), NOW);
  }
}
