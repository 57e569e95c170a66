package huiying.sla.watch;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.CalendarEvent;
import huiying.sla.calendar.HolidayYear;
import huiying.sla.clock.Calendars;
import huiying.sla.clock.Facts;
import huiying.sla.clock.Position;
import huiying.sla.clock.Rules;
import huiying.sla.clock.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchCalendarTest {
  private final World world = new World("2026-10-30T12:00");
  private final Partitions partitions = new Partitions();
  private final List<CalendarEvent> told = new ArrayList<>();
  private final WatchCalendar watch =
      new WatchCalendar(partitions, world.rules, told::add, world.time);

  @Test
  void saysOnEachWorkingDayFromNovemberThatNextYearIsMissing() {
    own(0);

    look("2026-10-30T12:00"); // October
    look("2026-11-01T12:00"); // a Sunday
    look("2026-11-02T08:59");
    assertThat(told).isEmpty();

    look("2026-11-02T09:00");
    look("2026-11-02T09:01");
    look("2026-11-03T10:00");
    assertThat(told)
        .extracting(CalendarEvent::id)
        .containsExactly("calendar:2027:missing:2026-11-02", "calendar:2027:missing:2026-11-03");
  }

  @Test
  void isSilentOnceTheYearIsThereButNotForAGuess() {
    own(0);
    var guess = new HolidayYear(2027, null, true, Map.of());
    world.rules.change(new Rules(Calendars.and(2, guess), Facts.LIMITS));
    look("2026-11-02T09:00");
    assertThat(told).hasSize(1);

    world.rules.change(new Rules(Calendars.and(3, Calendars.plain(2027)), Facts.LIMITS));
    look("2026-11-03T09:00");
    assertThat(told).hasSize(1);
  }

  @Test
  void leavesItToTheOwnerOfTheFirstPartition() {
    own(1);

    look("2026-11-02T09:00");

    assertThat(told).isEmpty();
  }

  private void look(String local) {
    world.moveTo(local);
    watch.look();
  }

  private void own(int number) {
    var taken = new PartitionBook.Taken(1, Position.through(world.now()), 0, Versions.NONE);
    partitions.add(new Partition(number, taken, 0));
  }
}
