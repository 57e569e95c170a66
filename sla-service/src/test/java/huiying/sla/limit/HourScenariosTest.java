package huiying.sla.limit;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.DistrictTime;
import huiying.sla.calendar.HolidayYear;
import huiying.sla.calendar.HolidayYear.Day;
import huiying.sla.calendar.WorkingCalendar;
import huiying.sla.limit.OfficeHours.Opening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows of the collected scenarios about limits in hours and their pauses. Thursday is 06-11. */
class HourScenariosTest {
  private static final WorkingCalendar FRIDAY_OFF =
      new WorkingCalendar(
          List.of(
              new HolidayYear(
                  2026, "test", Map.of(LocalDate.of(2026, 6, 12), new Day("假", true)))));

  @Test
  void s101_aPauseOfSixtyFiveMinutesPutsATwoHourLimitOffByAsMuch() {
    assertThat(
            due(
                "2026-06-11T08:00",
                2,
                "08:00",
                "18:00",
                pause("2026-06-11T09:00", "2026-06-11T10:05")))
        .isEqualTo("2026-06-11T11:05");
  }

  @Test
  void s102_threePausesOfOneDayAddUp() {
    assertThat(
            due(
                "2026-06-11T08:00",
                4,
                "08:00",
                "18:00",
                pause("2026-06-11T08:30", "2026-06-11T09:00"),
                pause("2026-06-11T10:00", "2026-06-11T10:30"),
                pause("2026-06-11T11:00", "2026-06-11T12:00")))
        .isEqualTo("2026-06-11T14:00");
  }

  @Test
  void s103_aPauseOverAHolidayAndAWeekendTakesOutWorkingTimeOnly() {
    var thursdayToMonday = pause("2026-06-11T17:50", "2026-06-15T12:30");

    assertThat(due("2026-06-11T17:00", 2, "10:00", "18:00")).isEqualTo("2026-06-15T11:00");
    assertThat(due("2026-06-11T17:00", 2, "10:00", "18:00", thursdayToMonday))
        .isEqualTo("2026-06-15T13:40"); // 2 h 40 min later
  }

  @Test
  void endsWhenTheOfficeClosesRatherThanWhenItOpensNext() {
    assertThat(due("2026-06-11T16:00", 2, "10:00", "18:00")).isEqualTo("2026-06-11T18:00");
    assertThat(due("2026-06-13T16:00", 8, "10:00", "18:00")).isEqualTo("2026-06-15T18:00");
  }

  private static Pause pause(String from, String to) {
    return new Pause(at(from), at(to));
  }

  private static String due(String start, int hours, String opens, String closes, Pause... pauses) {
    var openings = List.of(new Opening(LocalTime.parse(opens), LocalTime.parse(closes)));
    var course = new Course(at(start), List.of(pauses), List.of(), Optional.empty());
    var counting = new Counting(false, new OfficeHours(openings));
    var deadline =
        new Reckoning(Measure.of(Unit.HOURS, hours), course, counting, FRIDAY_OFF).deadline();
    return deadline.dueAt().atZone(DistrictTime.ZONE).toLocalDateTime().toString();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(DistrictTime.ZONE).toInstant();
  }
}
