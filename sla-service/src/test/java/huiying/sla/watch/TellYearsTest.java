package huiying.sla.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import huiying.contracts.CalendarEvent;
import huiying.contracts.CalendarEvent.YearTold;
import huiying.sla.clock.Calendars;
import huiying.sla.clock.Facts;
import huiying.sla.clock.Position;
import huiying.sla.clock.Rules;
import huiying.sla.clock.Versions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TellYearsTest {
  private final World world = new World("2026-10-30T12:00");
  private final Partitions partitions = new Partitions();
  private final List<CalendarEvent> told = new ArrayList<>();
  private final TellYears years = new TellYears(partitions, world.rules, told::add, world.time);

  @Test
  void tellsLastYearThisYearAndTheNextOnceAtTheStart() {
    own(0);

    years.look();
    years.look();

    assertThat(told)
        .extracting(CalendarEvent::id)
        .containsExactly(
            "calendar:2025:days:%d".formatted(version()),
            "calendar:2026:days:%d".formatted(version()),
            "calendar:2027:days:%d".formatted(version()));
  }

  @Test
  void tellsExactlyTheWorkingDaysAndWhetherTheYearIsKnown() {
    own(0);

    years.look();

    var calendar = world.rules.now().calendar();
    for (var event : told) {
      var year = (YearTold) event;
      var first = LocalDate.of(year.year(), 1, 1);
      assertThat(year.workingDays())
          .isEqualTo(first.datesUntil(first.plusYears(1)).filter(calendar::isWorkingDay).toList());
      assertThat(year.provisional()).isEqualTo(!calendar.isKnown(first.minusDays(1), first));
    }
    assertThat(told).last().returns(true, event -> ((YearTold) event).provisional());
  }

  @Test
  void tellsAgainWhenTheCalendarChanges() {
    own(0);
    years.look();
    told.clear();

    var next = version() + 1;
    world.rules.change(new Rules(Calendars.and(next, Calendars.plain(2027)), Facts.LIMITS));
    years.look();

    assertThat(told).hasSize(3);
    assertThat(told)
        .last()
        .returns("calendar:2027:days:" + next, CalendarEvent::id)
        .returns(false, event -> ((YearTold) event).provisional());
  }

  @Test
  void tellsAgainWhenTheYearTurnsInTheDistrict() {
    own(0);
    years.look();
    told.clear();

    world.moveTo("2026-12-31T23:59");
    years.look();
    assertThat(told).isEmpty();

    world.moveTo("2027-01-01T00:00");
    years.look();
    assertThat(told).extracting(CalendarEvent::year).containsExactly(2026, 2027, 2028);
  }

  @Test
  void leavesItToTheOwnerOfTheFirstPartition() {
    own(1);

    years.look();

    assertThat(told).isEmpty();
  }

  @Test
  void tellsAllAgainIfKafkaWasAway() {
    own(0);
    var isAway = new AtomicBoolean(true);
    var shaky =
        new TellYears(
            partitions,
            world.rules,
            event -> {
              if (event.year() == 2026 && isAway.get()) {
                throw new IllegalStateException("away");
              }
              told.add(event);
            },
            world.time);

    assertThatIllegalStateException().isThrownBy(shaky::look);
    isAway.set(false);
    shaky.look();

    assertThat(told).extracting(CalendarEvent::year).containsExactly(2025, 2025, 2026, 2027);
  }

  private int version() {
    return world.rules.now().versions().calendar();
  }

  private void own(int number) {
    var taken = new PartitionBook.Taken(1, Position.through(world.now()), 0, Versions.NONE);
    partitions.add(new Partition(number, taken, 0));
  }
}
