package huiying.sla.clock;

import static huiying.sla.clock.Facts.ID;
import static huiying.sla.clock.Facts.RULES;
import static huiying.sla.clock.Facts.at;
import static huiying.sla.clock.Facts.received;
import static huiying.sla.clock.Facts.replied;
import static huiying.sla.clock.Facts.unknown;
import static huiying.sla.clock.Facts.watermark;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.ClockEvent;
import huiying.contracts.ClockEvent.BreachRetracted;
import huiying.contracts.ClockEvent.Breached;
import huiying.contracts.ClockEvent.OverdueDay;
import huiying.contracts.ClockEvent.Started;
import huiying.contracts.ClockEvent.Stopped;
import huiying.contracts.ClockEvent.Warned;
import huiying.contracts.Kind;
import huiying.contracts.wire.EventCodec;
import huiying.contracts.wire.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Received on Monday 2026-03-16, due on Monday 2026-03-23. */
class FoldTest {
  private static final String MONDAY = "2026-03-16T10:00";

  @Test
  void startsAClockWithItsDueDate() {
    var folded = fold(TrackedMessage.unknown(ID), MONDAY, received(MONDAY));

    assertThat(folded.after().revision()).isEqualTo(1);
    assertThat(folded.after().clocks().getFirst().deadline().dueDate())
        .isEqualTo(LocalDate.of(2026, 3, 23));
    assertThat(events(folded)).singleElement().isInstanceOf(Started.class);
    assertThat(folded.announcements().getFirst().id()).isEqualTo(ID + ":1:0");
  }

  @Test
  void readsWhatTheContractShows() {
    for (var type : EventCodec.MESSAGE_EVENTS.types().keySet()) {
      var event = EventCodec.MESSAGE_EVENTS.read(type, Samples.of(type)).orElseThrow();
      assertThat(event.messageId()).hasSize(32);
    }
  }

  @Test
  void givesASimpleQuestionOneDayAndWarnsAtOnce() {
    var start = at(MONDAY);
    var folded =
        fold(TrackedMessage.unknown(ID), MONDAY, received(ID, start, Kind.CONSULTATION, true));

    assertThat(events(folded))
        .extracting(Object::getClass)
        .containsExactly(Started.class, Warned.class);
    assertThat(folded.after().clocks().getFirst().code()).isEqualTo("simple-reply");
    assertThat(folded.after().clocks().getFirst().deadline().dueDate())
        .isEqualTo(LocalDate.of(2026, 3, 17));
  }

  @Test
  void leavesAMessageWithoutALimitVisible() {
    var folded =
        fold(TrackedMessage.unknown(ID), MONDAY, received(ID, at(MONDAY), Kind.PRAISE, false));

    assertThat(folded.announcements()).isEmpty();
    assertThat(ClockFilter.statusOf(folded.after())).isEqualTo(ClockFilter.Status.NO_LIMIT);
  }

  @Test
  void countsAReplyInTheLastMillisecondAsInTimeAndOneAtMidnightAsLate() {
    var open = fold(TrackedMessage.unknown(ID), MONDAY, received(MONDAY)).after();

    var met = fold(open, "2026-03-24T00:00", replied(2, "2026-03-23T23:59:59.999"));
    var late = fold(open, "2026-03-24T00:00", replied(2, "2026-03-24T00:00"));

    assertThat(met.after().clocks().getFirst().state())
        .isEqualTo(new Clock.State.Met(at("2026-03-23T23:59:59.999")));
    assertThat(late.after().clocks().getFirst().state())
        .isEqualTo(new Clock.State.Late(at("2026-03-24T00:00")));
  }

  @Test
  void announcesABreachBeforeALateReplyThatOvertookTheWatch() {
    var open = fold(TrackedMessage.unknown(ID), MONDAY, received(MONDAY)).after();

    var folded =
        Fold.of(
            open,
            List.of(replied(2, "2026-03-24T08:00")),
            RULES,
            watermark("2026-03-23T20:00"),
            at("2026-03-24T08:01"));

    assertThat(events(folded))
        .extracting(Object::getClass)
        .containsExactly(Breached.class, Stopped.class);
    assertThat(folded.announcements().getFirst().id()).isEqualTo(ID + ":reply:BREACH:2026-03-23");
    assertThat(events(folded).getFirst().at()).isEqualTo(at("2026-03-24T00:00"));
  }

  @Test
  void doesNotRepeatABreachThatTheWatchHasAnnounced() {
    var open = fold(TrackedMessage.unknown(ID), MONDAY, received(MONDAY)).after();

    var folded =
        Fold.of(
            open,
            List.of(replied(2, "2026-03-24T08:00")),
            RULES,
            watermark("2026-03-24T00:00"),
            at("2026-03-24T08:01"));

    assertThat(events(folded)).singleElement().isInstanceOf(Stopped.class);
  }

  @Test
  void retractsABreachWhenAReplyInTimeIsToldLate() {
    var open = fold(TrackedMessage.unknown(ID), MONDAY, received(MONDAY)).after();

    var folded = fold(open, "2026-03-24T08:00", replied(2, "2026-03-23T17:00"));

    assertThat(events(folded))
        .extracting(Object::getClass)
        .containsExactly(BreachRetracted.class, Stopped.class);
  }

  @Test
  void retractsNothingThatNobodyCanHaveAnnounced() {
    var open = fold(TrackedMessage.unknown(ID), MONDAY, received(MONDAY)).after();

    assertThat(events(fold(open, "2026-03-20T17:01", replied(2, "2026-03-20T17:00"))))
        .singleElement()
        .isInstanceOf(Stopped.class);
    assertThat(
            events(
                fold(
                    TrackedMessage.unknown(ID),
                    "2026-06-01T00:00",
                    received(MONDAY),
                    replied(2, "2026-03-20T17:00"))))
        .extracting(Object::getClass)
        .containsExactly(Started.class, Stopped.class);
  }

  @Test
  void tellsOfAWorkOrderThatComesLateItsBreachAndTheHighestStepOnly() {
    var folded = fold(TrackedMessage.unknown(ID), "2026-03-27T12:00", received(MONDAY));

    assertThat(events(folded))
        .extracting(Object::getClass)
        .containsExactly(Started.class, Breached.class, OverdueDay.class);
    assertThat(((OverdueDay) events(folded).getLast()).day()).isEqualTo(4);
  }

  @Test
  void changesNothingWhenAFactComesAgain() {
    var open = fold(TrackedMessage.unknown(ID), MONDAY, received(MONDAY)).after();

    var again = fold(open, MONDAY, received(MONDAY));

    assertThat(again.changed()).isFalse();
    assertThat(again.after()).isEqualTo(open);
    assertThat(again.announcements()).isEmpty();
  }

  @Test
  void holdsAFactUntilTheGapBeforeItIsFilled() {
    var early = fold(TrackedMessage.unknown(ID), MONDAY, replied(3, "2026-03-17T10:00"));

    assertThat(early.announcements()).isEmpty();
    assertThat(early.after().held()).hasSize(1);
    assertThat(ClockFilter.statusOf(early.after())).isEqualTo(ClockFilter.Status.INCOMPLETE);

    var filled = fold(early.after(), MONDAY, received(MONDAY), unknown(2));

    assertThat(filled.after().sequence()).isEqualTo(3);
    assertThat(filled.after().held()).isEmpty();
    assertThat(events(filled))
        .extracting(Object::getClass)
        .containsExactly(Started.class, Stopped.class);
  }

  @Test
  void holdsOnlySoManyAndNamesTheRest() {
    var far =
        IntStream.rangeClosed(2, WaitingFacts.MOST_HELD + 3)
            .mapToObj(Facts::unknown)
            .toArray(Fact[]::new);

    var folded = fold(TrackedMessage.unknown(ID), MONDAY, far);

    assertThat(folded.after().held()).hasSize(WaitingFacts.MOST_HELD);
    assertThat(folded.tooFar())
        .extracting(Fact::sequence)
        .containsExactly(WaitingFacts.MOST_HELD + 2L, WaitingFacts.MOST_HELD + 3L);
  }

  @Test
  void passesOverAFactOfAnUnknownTypeButTakesItsPlace() {
    var open = fold(TrackedMessage.unknown(ID), MONDAY, received(MONDAY)).after();

    var folded = fold(open, MONDAY, unknown(2), replied(3, "2026-03-17T10:00"));

    assertThat(folded.after().sequence()).isEqualTo(3);
    assertThat(folded.after().clocks().getFirst().isRunning()).isFalse();
  }

  /** Folds with everything up to {@code now} announced. */
  private static Folded fold(TrackedMessage before, String now, Fact... facts) {
    return Fold.of(before, List.of(facts), RULES, watermark(now), at(now));
  }

  private static List<ClockEvent> events(Folded folded) {
    return folded.announcements().stream().map(Announcement::event).toList();
  }
}
