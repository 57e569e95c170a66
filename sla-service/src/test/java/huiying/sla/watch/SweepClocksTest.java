package huiying.sla.watch;

import static huiying.sla.clock.Facts.at;
import static huiying.sla.clock.Facts.received;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.contracts.ClockEvent.Moved;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import huiying.sla.calendar.CalendarVersion;
import huiying.sla.calendar.HolidayYear;
import huiying.sla.clock.Announcement;
import huiying.sla.clock.Calendars;
import huiying.sla.clock.Facts;
import huiying.sla.clock.Rules;
import huiying.sla.clock.TrackedMessage;
import huiying.sla.clock.Versions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change of the rules reaches every open clock, once, whatever happens on the way. */
class SweepClocksTest {
  private static final CalendarVersion WITH_A_DAY_OFF =
      Calendars.with(
          2, 2026, days -> days.put(LocalDate.of(2026, 3, 20), new HolidayYear.Day("抗台", true)));
  private static final Rules NEW = new Rules(WITH_A_DAY_OFF, Facts.LIMITS);
  private static final int MANY = 450;

  private final World world = new World("2026-03-18T12:00");
  private final Instance instance = world.instance().takesOver();

  @BeforeEach
  void receiveOnFiveDays() {
    for (var i = 0; i < MANY; i++) {
      var day = "2026-03-%02dT10:00".formatted(9 + i % 5);
      instance.takes(id(i), Facts.received(id(i), at(day), Kind.COMPLAINT, false));
    }
    instance.looks();
    world.told.clear();
  }

  @Test
  void movesExactlyTheClocksThatTheDayOffConcerns() {
    var before = dates();

    world.rules.change(NEW);
    instance.looks();

    var after = dates();
    var moved = after.entrySet().stream().filter(one -> isMoved(one, before)).count();
    var expected = before.values().stream().filter(due -> !due.isBefore(march(20))).count();
    assertThat(moved).isEqualTo(expected).isPositive().isLessThan(MANY);
    assertThat(moves()).hasSize(Math.toIntExact(moved));
    assertThat(after).allSatisfy((id, due) -> assertThat(due).isAfterOrEqualTo(before.get(id)));
  }

  @Test
  void doesItOnceOnly() {
    world.rules.change(NEW);
    instance.looks();
    world.told.clear();

    world.moveTo("2026-03-18T12:01");
    instance.looks();

    assertThat(world.told).isEmpty();
    assertThat(world.book.take(Instance.PARTITION, world.now()).rules())
        .isEqualTo(new Versions(2, 1));
  }

  @Test
  void tellsAgainWhatACrashInTheMiddleMayHaveLeftUntold() {
    world.rules.change(NEW);
    world.kafkaAwayAfter = 1; // the first page is told, the second is stored but not told
    instance.looks();
    assertThat(moves()).isNotEmpty();
    var toldBefore = moves().size();

    world.kafkaAwayAfter = -1;
    world.instance().takesOver().looks();

    var all = moves().stream().collect(Collectors.toSet());
    var expected = dates().values().stream().filter(due -> due.isAfter(march(20))).count();
    assertThat(all).hasSize(Math.toIntExact(expected));
    assertThat(moves()).hasSizeGreaterThan(toldBefore);
  }

  @Test
  void aFactThatComesBetweenAFailedSweepAndTheNextLosesNothing() {
    world.rules.change(NEW);
    world.kafkaAwayAfter = 0;
    instance.looks();
    world.kafkaAwayAfter = -1;
    var open =
        world.messages.openAfter(Instance.PARTITION, "", MANY).stream()
            .map(kept -> kept.message())
            .filter(one -> one.wasCountedBy(NEW.versions()))
            .findFirst()
            .orElseThrow();

    instance.takes(open.id(), Facts.replied(open.id(), 2, at("2026-03-18T12:00")));

    assertThat(world.toldIds()).anyMatch(id -> id.startsWith(open.id() + ":2:"));
    assertThat(world.toldIds()).anyMatch(id -> id.startsWith(open.id() + ":3:"));
  }

  @Test
  void nothingFiresByTheOldDateWhileTheSweepIsNotDone() {
    world.rules.change(NEW);
    world.kafkaAwayAfter = 0;
    world.moveTo("2026-03-20T00:00:01"); // those of the 13th would be late by the old date

    instance.looks();

    assertThat(world.alarms()).isEmpty();
    world.kafkaAwayAfter = -1;
    world.moveTo("2026-03-20T00:00:02");
    instance.looks();
    assertThat(world.alarms()).noneMatch(alarm -> alarm.contains("BREACH:2026-03-20"));
  }

  @Test
  void anInstanceThatHasNotHeardOfTheRulesYetLearnsThemFromTheDocuments() {
    world.rules.change(NEW);
    instance.looks();
    var fresh = id(MANY);

    world
        .instance()
        .takesOver()
        .takes(fresh, received(fresh, at("2026-03-18T11:00"), Kind.HELP, false));

    assertThat(world.messages.find(fresh).orElseThrow().clocks().getFirst().versions())
        .isEqualTo(NEW.versions());
  }

  private static boolean isMoved(
      Map.Entry<MessageId, LocalDate> one, Map<MessageId, LocalDate> before) {
    return !one.getValue().equals(before.get(one.getKey()));
  }

  private List<String> moves() {
    return world.told.stream()
        .flatMap(List::stream)
        .filter(one -> one.event() instanceof Moved)
        .map(Announcement::id)
        .toList();
  }

  private Map<MessageId, LocalDate> dates() {
    return IntStream.range(0, MANY)
        .mapToObj(SweepClocksTest::id)
        .map(id -> world.messages.find(id).orElseThrow())
        .collect(
            Collectors.toMap(
                TrackedMessage::id, one -> one.clocks().getFirst().deadline().dueDate()));
  }

  private static LocalDate march(int day) {
    return LocalDate.of(2026, 3, day);
  }

  private static MessageId id(int n) {
    return MessageId.of(Channel.PORTAL, "S-" + n);
  }
}
