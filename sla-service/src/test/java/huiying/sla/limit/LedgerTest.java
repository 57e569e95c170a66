package huiying.sla.limit;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.DistrictTime;
import huiying.sla.calendar.DayReason;
import huiying.sla.calendar.WorkingCalendar;
import huiying.sla.calendar.resource.ShippedCalendar;
import huiying.sla.limit.LedgerDay.Why;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ledgers as people read them, day by day. */
class LedgerTest {
  private static final WorkingCalendar CALENDAR = ShippedCalendar.read();

  @Test
  void tellsWeekendsHolidaysAndMakeUpDaysOfFiveWorkingDays() {
    var course = Course.from(at("2026-09-30T10:00"));

    assertThat(told(Measure.of(Unit.WORKING_DAYS, 5), course))
        .containsExactly(
            "2026-09-30 StartDay 0/0",
            "2026-10-01 Off 国庆节 0/0",
            "2026-10-02 Off 国庆节 0/0",
            "2026-10-03 Off 国庆节 0/0",
            "2026-10-04 Off 国庆节 0/0",
            "2026-10-05 Off 国庆节 0/0",
            "2026-10-06 Off 国庆节 0/0",
            "2026-10-07 Off 国庆节 0/0",
            "2026-10-08 Counted 1/1",
            "2026-10-09 Counted 1/2",
            "2026-10-10 Counted 国庆节 1/3",
            "2026-10-11 Off 0/3",
            "2026-10-12 Counted 1/4",
            "2026-10-13 Counted 1/5");
  }

  @Test
  void tellsTheDaysOfASuspensionAndWhatIsLeftInIt() {
    var paused = new Pause(at("2026-03-17T10:00"), at("2026-03-19T10:00"));
    var course = new Course(at("2026-03-16T10:00"), List.of(paused), List.of(1), Optional.empty());
    var reckoning = reckoning(Measure.of(Unit.WORKING_DAYS, 2), course, Counting.USUAL);

    assertThat(told(reckoning))
        .containsExactly(
            "2026-03-16 StartDay 0/0",
            "2026-03-17 Counted 1/1",
            "2026-03-18 Suspended 0/1",
            "2026-03-19 Suspended 0/1",
            "2026-03-20 Counted 1/2",
            "2026-03-21 Off 0/2",
            "2026-03-22 Off 0/2",
            "2026-03-23 Counted 1/3");
    assertThat(reckoning.leftAt(at("2026-03-16T12:00"))).isEqualTo(3);
    assertThat(reckoning.leftAt(at("2026-03-18T12:00"))).isEqualTo(2);
    assertThat(reckoning.leftAt(at("2026-03-20T12:00"))).isEqualTo(1);
    assertThat(reckoning.leftAt(at("2026-04-20T12:00"))).isZero();
  }

  @Test
  void tellsThatALastDayOffRollsOn() {
    var course = Course.from(at("2026-04-30T10:00"));

    assertThat(told(Measure.of(Unit.CALENDAR_DAYS, 4), course))
        .containsExactly(
            "2026-04-30 StartDay 0/0",
            "2026-05-01 Counted 劳动节 1/1",
            "2026-05-02 Counted 劳动节 1/2",
            "2026-05-03 Counted 劳动节 1/3",
            "2026-05-04 Counted 劳动节 1/4",
            "2026-05-05 Rolled 劳动节 0/4",
            "2026-05-06 Rolled 0/4");
    var plain = new Measure(Unit.CALENDAR_DAYS, 4, DueTime.END_OF_DAY, false);
    assertThat(told(plain, course)).last().isEqualTo("2026-05-04 Counted 劳动节 1/4");
  }

  @Test
  void tellsThatAStartOnADayOffIsDeemedTheNextWorkingDay() {
    var deemed = new Counting(true, OfficeHours.USUAL);
    var course = Course.from(at("2026-03-21T10:00"));

    assertThat(told(reckoning(Measure.of(Unit.WORKING_DAYS, 1), course, deemed)))
        .containsExactly(
            "2026-03-21 StartDay 0/0",
            "2026-03-22 Deemed 0/0",
            "2026-03-23 Deemed 0/0",
            "2026-03-24 Counted 1/1");
  }

  @Test
  void tellsWhatWasGrantedBeyondTheCount() {
    var floor =
        new Floor(LocalDate.of(2026, 3, 19), at("2026-03-20T00:00"), Floor.Cause.RECLASSIFICATION);
    var course = Course.from(at("2026-03-16T10:00")).with(floor);

    assertThat(told(Measure.of(Unit.WORKING_DAYS, 1), course))
        .containsExactly(
            "2026-03-16 StartDay 0/0",
            "2026-03-17 Counted 1/1",
            "2026-03-18 Granted 0/1",
            "2026-03-19 Granted 0/1");
  }

  @Test
  void tellsHoursByTheOpenTimeOfEachDay() {
    var paused = new Pause(at("2026-03-23T00:00"), at("2026-03-24T00:00"));
    var course = new Course(at("2026-03-20T16:30"), List.of(paused), List.of(), Optional.empty());
    var reckoning = reckoning(Measure.of(Unit.HOURS, 2), course, Counting.USUAL);

    assertThat(told(reckoning))
        .containsExactly(
            "2026-03-20 Counted 3600000/3600000",
            "2026-03-21 Off 0/3600000",
            "2026-03-22 Off 0/3600000",
            "2026-03-23 Suspended 0/3600000",
            "2026-03-24 Counted 3600000/7200000");
    assertThat(reckoning.deadline().dueAt()).isEqualTo(at("2026-03-24T09:30"));
    assertThat(reckoning.leftAt(at("2026-03-21T12:00"))).isEqualTo(3_600_000);
  }

  @Test
  void tellsHoursThatBeginAfterTheOfficeClosed() {
    assertThat(told(Measure.of(Unit.HOURS, 1), Course.from(at("2026-03-19T20:00"))))
        .containsExactly("2026-03-19 StartDay 0/0", "2026-03-20 Counted 3600000/3600000");
  }

  private static List<String> told(Measure measure, Course course) {
    return told(reckoning(measure, course, Counting.USUAL));
  }

  private static List<String> told(Reckoning reckoning) {
    return Ledger.of(reckoning).stream().map(LedgerTest::told).toList();
  }

  private static Reckoning reckoning(Measure measure, Course course, Counting counting) {
    return new Reckoning(measure, course, counting, CALENDAR);
  }

  private static String told(LedgerDay day) {
    var name =
        switch (day.why()) {
          case Why.Counted(var reason) -> nameOf(reason);
          case Why.Off(var reason) -> nameOf(reason);
          case Why.Rolled(var reason) -> nameOf(reason);
          case Why.StartDay _, Why.Deemed _, Why.Suspended _, Why.Granted _ -> "";
        };
    return "%s %s %s%d/%d"
        .formatted(
            day.date(), day.why().getClass().getSimpleName(), name, day.counted(), day.total());
  }

  private static String nameOf(DayReason reason) {
    return switch (reason) {
      case DayReason.Off(var name, _) -> name + " ";
      case DayReason.MakeUp(var name, _) -> name + " ";
      case DayReason.Weekday _, DayReason.Weekend _ -> "";
    };
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(DistrictTime.ZONE).toInstant();
  }
}
