package huiying.sla.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.contracts.DistrictTime;
import huiying.sla.calendar.OutOfCalendar;
import huiying.sla.calendar.WorkingCalendar;
import huiying.sla.calendar.resource.ShippedCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final WorkingCalendar CALENDAR = ShippedCalendar.read();

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "scenarios.csv", numLinesToSkip = 1)
  void fallsWhereTheCollectedScenariosSay(
      String scenario, LocalDate received, Unit unit, int amount, int extension, LocalDate due) {
    for (var time : List.of("00:00", "08:29:59", "23:59:59.999")) {
      var course = course(received + "T" + time);
      var deadline = deadline(unit, amount, extension == 0 ? course : course.with(extension));

      assertThat(deadline.dueDate()).as("%s, received at %s", scenario, time).isEqualTo(due);
      assertThat(deadline.dueAt()).isEqualTo(due.plusDays(1).atStartOfDay(SHANGHAI).toInstant());
    }
  }

  @Test
  void s062_anExtensionOfCalendarDaysCountsFromTheRawLastDay() {
    var accepted = course("2026-08-03T10:00");

    assertThat(due(Unit.CALENDAR_DAYS, 60, accepted)).isEqualTo("2026-10-08");
    assertThat(due(Unit.CALENDAR_DAYS, 60, accepted.with(30))).isEqualTo("2026-11-02");
  }

  @Test
  void s063_rollingIsAFlagOfTheLimit() {
    var start = course("2026-03-16T10:00");
    var unrolled = new Measure(Unit.CALENDAR_DAYS, 90, DueTime.END_OF_DAY, false);

    assertThat(due(Unit.CALENDAR_DAYS, 90, start)).isEqualTo("2026-06-15");
    assertThat(new Reckoning(unrolled, start, Counting.USUAL, CALENDAR).deadline().dueDate())
        .isEqualTo("2026-06-14");
  }

  @Test
  void s079_theDaysOfAConsultationDoNotCount() {
    var request = course("2026-03-02T10:00");
    var asked = new Pause(at("2026-03-09T10:00"), at("2026-03-23T10:00"));

    assertThat(due(Unit.WORKING_DAYS, 20, request)).isEqualTo("2026-03-30");
    assertThat(due(Unit.WORKING_DAYS, 20, request.with(asked))).isEqualTo("2026-04-14");
  }

  @Test
  void s089_endsAtMidnightOrAtCloseOfBusinessIfTheLimitSaysSo() {
    var start = course("2026-03-16T10:00");
    var office = new Measure(Unit.WORKING_DAYS, 1, DueTime.CLOSE_OF_BUSINESS, true);

    assertThat(deadline(Unit.WORKING_DAYS, 1, start).dueAt()).isEqualTo(at("2026-03-18T00:00"));
    assertThat(new Reckoning(office, start, Counting.USUAL, CALENDAR).deadline())
        .isEqualTo(new Deadline(LocalDate.of(2026, 3, 17), at("2026-03-17T17:30"), false));
  }

  @Test
  void s106_aPauseWithinOneDayTakesNothingAway() {
    var pause = new Pause(at("2026-03-17T09:00"), at("2026-03-17T17:00"));

    assertThat(due(Unit.WORKING_DAYS, 5, course("2026-03-16T10:00").with(pause)))
        .isEqualTo("2026-03-23");
  }

  @Test
  void s115_countsFromTheDateInShanghaiWhateverTheOffset() {
    var lateInUtc = Course.from(Instant.parse("2026-03-16T16:30:00Z"));

    assertThat(due(Unit.WORKING_DAYS, 1, lateInUtc)).isEqualTo("2026-03-18");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"})
  void s116_isTheSameWhateverTheMachinesTimeZone(String zone) {
    var before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      var lateInShanghai = course("2026-09-24T23:30");
      assertThat(deadline(Unit.WORKING_DAYS, 5, lateInShanghai))
          .isEqualTo(new Deadline(LocalDate.of(2026, 10, 9), at("2026-10-10T00:00"), false));
      assertThat(deadline(Unit.CALENDAR_DAYS, 15, course("2026-09-16T00:10")).dueAt())
          .isEqualTo(at("2026-10-09T00:00"));
      assertThat(deadline(Unit.MONTHS, 1, course("2026-01-31T00:10")).dueAt())
          .isEqualTo(at("2026-03-01T00:00"));
      assertThat(deadline(Unit.HOURS, 2, course("2026-03-16T11:00")).dueAt())
          .isEqualTo(at("2026-03-16T14:30"));
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @ParameterizedTest(name = "S118: {1} h from {0}")
  @CsvSource({
    "2026-03-16T08:00, 3, 2026-03-16T11:30", // before opening
    "2026-03-16T11:00, 1, 2026-03-16T12:00", // filled when it closes
    "2026-03-16T11:00, 2, 2026-03-16T14:30", // over lunch
    "2026-03-16T12:30, 1, 2026-03-16T14:30", // from lunch
    "2026-03-16T17:00, 1, 2026-03-17T09:00", // over night
    "2026-03-16T18:00, 8, 2026-03-18T09:00", // more than a day's 7.5 h
    "2026-03-13T17:00, 1, 2026-03-16T09:00", // over a weekend
    "2026-03-14T10:00, 1, 2026-03-16T09:30", // from a weekend
    "2026-02-14T17:00, 1, 2026-02-24T09:00", // over Spring Festival, from a make-up Saturday
    "2026-03-16T08:30, 75, 2026-03-27T17:30" // ten whole days
  })
  void s118_hoursCountWhileTheOfficeIsOpen(String start, int hours, String due) {
    assertThat(deadline(Unit.HOURS, hours, course(start)).dueAt()).isEqualTo(at(due));
  }

  @Test
  void isProvisionalOnceItTouchesAYearThatIsNotLoaded() {
    assertThat(isProvisional("2026-12-24T17:00", 5)).isFalse();
    assertThat(isProvisional("2026-12-28T17:00", 5)).isTrue();
    assertThat(isProvisional("2003-12-31T17:00", 1)).isFalse();
    assertThat(isProvisional("2003-12-30T17:00", 5)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "9999-01-01T00:00, WORKING_DAYS, 5",
    "1900-01-01T00:00, WORKING_DAYS, 5",
    "2026-01-01T00:00, WORKING_DAYS, 0",
    "2149-12-30T00:00, WORKING_DAYS, 5",
    "2149-12-30T00:00, CALENDAR_DAYS, 9",
    "2149-12-01T00:00, MONTHS, 2",
    "2149-12-30T00:00, HOURS, 100"
  })
  void isRefusedOutsideTheCalendar(String start, Unit unit, int amount) {
    assertThatExceptionOfType(OutOfCalendar.class)
        .isThrownBy(() -> deadline(unit, amount, course(start)));
  }

  /** 自收到次日起算: an office may read the rule more laxly. */
  @Test
  void aReceiptOnADayOffMayBeDeemedToBeOnTheNextWorkingDay() {
    var lax = new Counting(true, OfficeHours.USUAL);
    var measure = Measure.of(Unit.WORKING_DAYS, 5);

    for (var row : List.of("2026-03-20,2026-03-27", "2026-03-21,2026-03-30")) {
      var start = course(row.substring(0, 10) + "T10:00");
      assertThat(new Reckoning(measure, start, lax, CALENDAR).deadline().dueDate())
          .isEqualTo(row.substring(11));
    }
  }

  private static boolean isProvisional(String start, int amount) {
    return deadline(Unit.WORKING_DAYS, amount, course(start)).provisional();
  }

  private static LocalDate due(Unit unit, int amount, Course course) {
    return deadline(unit, amount, course).dueDate();
  }

  private static Deadline deadline(Unit unit, int amount, Course course) {
    return new Reckoning(Measure.of(unit, amount), course, Counting.USUAL, CALENDAR).deadline();
  }

  private static Course course(String start) {
    return Course.from(at(start));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(DistrictTime.ZONE).toInstant();
  }
}
