package huiying.notify.alert;

import static huiying.notify.alert.Events.DUE;
import static huiying.notify.alert.Events.MESSAGE;
import static huiying.notify.alert.Events.breached;
import static huiying.notify.alert.Events.handedOver;
import static huiying.notify.alert.Events.moved;
import static huiying.notify.alert.Events.overdue;
import static huiying.notify.alert.Events.paused;
import static huiying.notify.alert.Events.retracted;
import static huiying.notify.alert.Events.started;
import static huiying.notify.alert.Events.stopped;
import static huiying.notify.alert.Events.warned;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.ClockEvent;
import huiying.contracts.wire.EventCodec;
import huiying.contracts.wire.Samples;
import huiying.notify.directory.Role;
import huiying.notify.ladder.SampleLadders;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FoldTest {
  @Test
  void eachAlarmIsTold() {
    assertThat(steps(fold(started(1), warned(1, 1), warned(1, 2), breached(1))))
        .containsExactly("DISPATCH_1", "WARNING_1", "WARNING_2", "BREACH");
  }

  @Test
  void theSameAlarmAgainIsNotTold() {
    assertThat(steps(fold(breached(1), breached(1)))).containsExactly("BREACH");
  }

  @Test
  void withoutDepartmentThereIsNoNoteOfDispatch() {
    assertThat(steps(fold(started(1, false, "t", null)))).isEmpty();
    assertThat(steps(fold(started(1, false, "t", null), handedOver(2, "民政局"))))
        .containsExactly("DISPATCH_2");
  }

  @Test
  void anHandingOverIsNotedOnce() {
    assertThat(steps(fold(started(1), handedOver(2, "民政局"), handedOver(2, "民政局"))))
        .containsExactly("DISPATCH_1", "DISPATCH_2");
    assertThat(steps(fold(started(1), handedOver(2, null)))).containsExactly("DISPATCH_1");
  }

  @Test
  void aLaterOverdueDayReachesTheLowerStepAndOnlyOnce() {
    var folded = fold(overdue(1, 2), overdue(1, 2), overdue(1, 1));

    assertThat(steps(folded)).containsExactly("OVERDUE_1");
    assertThat(folded.tellings().getFirst().daysLate()).isEqualTo(2);
  }

  @Test
  void aHigherStepStandsForTheLowerOnes() {
    assertThat(steps(fold(overdue(1, 4), overdue(1, 4), overdue(1, 2))))
        .containsExactly("OVERDUE_3");
  }

  @Test
  void stepsAreRepeatedOnTheirNextDaysAsOftenAsTheLadderSays() {
    var ladders = SampleLadders.of(SampleLadders.rest(SampleLadders.repeated(2, Role.HANDLER)));
    var events = List.<ClockEvent>of(breached(1), overdue(1, 1), overdue(1, 2), overdue(1, 3));

    var folded = Fold.of(MessageState.unknown(MESSAGE), events, ladders);

    assertThat(folded.tellings())
        .extracting(one -> one.step().code() + " " + one.repeat())
        .containsExactly("BREACH 0", "OVERDUE_1 0", "BREACH 1", "BREACH 2", "OVERDUE_3 0");
  }

  @Test
  void anAlarmBelowTheRevisionKnownIsDroppedAndCounted() {
    var folded = fold(started(3), breached(2));

    assertThat(steps(folded)).containsExactly("DISPATCH_3");
    assertThat(folded.stale()).isEqualTo(1);
  }

  @Test
  void anotherDueDateIsToldAgain() {
    assertThat(steps(fold(breached(1), breached(2, DUE.plusDays(10)))))
        .containsExactly("BREACH", "BREACH");
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
    assertThat(fold(started(1), stopped(3), moved(2, later)).after().isClosed("reply")).isTrue();
  }

  @Test
  void afterATransferTheOtherDepartmentIsKnown() {
    var folded = fold(started(1), handedOver(2, "民政局"), warned(2, 1));

    assertThat(folded.tellings().getLast().summary())
        .hasValueSatisfying(summary -> assertThat(summary.department()).isEqualTo("民政局"));
    assertThat(fold(started(3), handedOver(2, "民政局")).after().summary())
        .hasValueSatisfying(summary -> assertThat(summary.department()).isEqualTo("住房保障局"));
  }

  @Test
  void whoIsAccusedStaysKnownAndWhoContributedIsForgotten() {
    var events = Events.of("one");
    var first = events.start(1, true, "t", "住房保障局", List.of("公园管理处", "教育局"), "民政局");

    var summary = fold(first, events.coAnswer(2, "教育局")).after().summary().orElseThrow();
    assertThat(summary.coDepartments()).containsExactly("公园管理处");
    assertThat(fold(first, events.hand(2, "教育局")).after().summary().orElseThrow().accused())
        .isEqualTo("民政局");
  }

  @Test
  void aConfidentialTitleIsNotKept() {
    var folded = fold(started(1, true, "秘密", "住房保障局"), warned(1, 1));

    assertThat(folded.tellings().getLast().summary())
        .hasValueSatisfying(summary -> assertThat(summary.title()).isNull());
  }

  @Test
  void aRetractionIsCountedOnceHoweverOftenItComes() {
    var folded = fold(started(1), breached(1), retracted(2), retracted(2));

    assertThat(folded.after().clocks().values())
        .allMatch(clock -> clock.round() == 1 && clock.told().isEmpty())
        .hasSize(1);
  }

  @Test
  void repeatingEverythingChangesNothing() {
    var once = fold(started(1), warned(1, 1), breached(1), overdue(1, 1), stopped(2)).after();

    var again = fold(once, started(1), warned(1, 1), breached(1), overdue(1, 1), stopped(2));

    assertThat(again.changed()).isFalse();
    assertThat(again.tellings()).isEmpty();
  }

  @Test
  void itDoesNotMatterHowBatchesAreCut() {
    var events =
        List.of(started(1), warned(1, 1), breached(1), overdue(1, 2), retracted(2), stopped(2));
    var whole = fold(events.toArray(ClockEvent[]::new));
    var state = MessageState.unknown(MESSAGE);
    var told = new ArrayList<Telling>();
    for (var event : events) {
      var one = fold(state, event);
      state = one.after();
      told.addAll(one.tellings());
    }

    assertThat(told).isEqualTo(whole.tellings());
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
                handedOver(revision, "民政局"),
                stopped(revision)));
      }
      events.addAll(List.copyOf(events));
      Collections.shuffle(events, random);

      assertThat(fold(events.toArray(ClockEvent[]::new)).after().revision()).isEqualTo(3);
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

    assertThat(steps(folded)).contains("WARNING_1", "BREACH");
    assertThat(folded.retractions()).hasSize(1);
    assertThat(folded.after().isClosed("reply")).isTrue();
  }

  private static List<String> steps(Folded folded) {
    return folded.tellings().stream().map(one -> one.step().code()).toList();
  }

  private static Folded fold(ClockEvent... events) {
    return fold(MessageState.unknown(MESSAGE), events);
  }

  private static Folded fold(MessageState before, ClockEvent... events) {
    return Fold.of(before, List.of(events), SampleLadders.usual());
  }
}
