package huiying.sla.limit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.DistrictTime;
import huiying.sla.calendar.HolidayYear;
import huiying.sla.calendar.HolidayYear.Day;
import huiying.sla.calendar.WorkingCalendar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same arithmetic on another country's calendar. */
class UnitedKingdomTest {
  private static final WorkingCalendar UK = uk();

  @ParameterizedTest(name = "{0}: {1} + {2}")
  @CsvSource({
    "P01, 2008-10-01, 20, 2008-10-29",
    "P02, 2007-02-01, 20, 2007-03-01",
    "P02, 2008-02-01, 20, 2008-02-29",
    "P03, 2009-03-12, 20, 2009-04-14",
    "P03, 2009-03-13, 20, 2009-04-15",
    "P03, 2009-03-14, 20, 2009-04-15",
    "P03, 2009-03-15, 20, 2009-04-15",
    "P03, 2009-03-16, 20, 2009-04-16",
    "P10, 2017-05-18, 10, 2017-06-02",
    "P10, 2017-05-18, 20, 2017-06-16",
    "P10, 2017-05-18, 30, 2017-06-30",
    "P10, 2017-05-18,  3, 2017-05-23",
    "P11, 2021-07-03,  3, 2021-07-07",
    "P11, 2021-07-03, 20, 2021-07-30"
  })
  void addsWorkingDays(String row, LocalDate from, int days, LocalDate due) {
    assertThat(UK.plus(from, days)).as(row).isEqualTo(due);
  }

  @ParameterizedTest(name = "P04: {0} + 20 calendar days")
  @CsvSource({
    "2008-10-04, 2008-10-24",
    "2008-10-05, 2008-10-27",
    "2008-10-06, 2008-10-27",
    "2008-12-04, 2008-12-24",
    "2008-12-05, 2008-12-29"
  })
  void p04_rollsCalendarDaysOffWeekendsAndHolidays(LocalDate from, LocalDate due) {
    var measure = Measure.of(Unit.CALENDAR_DAYS, 20);
    var course = Course.from(DistrictTime.startOf(from));

    assertThat(new Reckoning(measure, course, Counting.USUAL, UK).deadline().dueDate())
        .isEqualTo(due);
  }

  @Test
  void p12_noneIsLateOnTheSameDayNorWhenDatesAreReversed() {
    var day = LocalDate.of(2017, 5, 18);

    assertThat(UK.between(day, day)).isZero();
    assertThat(UK.between(day, day.minusDays(7))).isZero();
    assertThat(UK.between(day.minusDays(1), day)).isEqualTo(1);
  }

  /** The row's test also has 15 September as a holiday. */
  @Test
  void p30_countsOnAndBackFromASaturday() {
    var saturday = LocalDate.of(2020, 9, 19);

    assertThat(UK.plus(saturday, 1)).isEqualTo("2020-09-22");
    assertThat(UK.minus(saturday, 5)).isEqualTo("2020-09-11");
  }

  private static WorkingCalendar uk() {
    var file = UnitedKingdomTest.class.getResourceAsStream("uk-holidays.csv");
    try (var lines =
        new BufferedReader(new InputStreamReader(Objects.requireNonNull(file), UTF_8))) {
      var years =
          lines
              .lines()
              .skip(1)
              .map(line -> line.split(",", 2))
              .collect(
                  Collectors.groupingBy(
                      cells -> LocalDate.parse(cells[0]).getYear(),
                      Collectors.toMap(
                          cells -> LocalDate.parse(cells[0]), cells -> new Day(cells[1], true))));
      return new WorkingCalendar(
          new TreeMap<>(years).entrySet().stream().map(UnitedKingdomTest::year).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HolidayYear year(Map.Entry<Integer, Map<LocalDate, Day>> year) {
    return new HolidayYear(year.getKey(), "bank holidays", year.getValue());
  }
}
