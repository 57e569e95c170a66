package huiying.sla.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.sla.calendar.OutOfCalendar;
import huiying.sla.calendar.WorkingCalendar;
import huiying.sla.calendar.resource.ShippedCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DeadlineTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final WorkingCalendar CALENDAR = ShippedCalendar.read();

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "scenarios.csv", numLinesToSkip = 1)
  void fallsWhereTheCollectedScenariosSay(
      String scenario, LocalDate received, Unit unit, int amount, LocalDate due) {
    for (var start : List.of(received.atTime(0, 0), received.atTime(23, 59, 59, 999_000_000))) {
      var deadline = after(start.atZone(SHANGHAI).toInstant(), unit, amount, CALENDAR);

      assertThat(deadline.dueDate()).as(scenario).isEqualTo(due);
      assertThat(deadline.dueAt()).isEqualTo(due.plusDays(1).atStartOfDay(SHANGHAI).toInstant());
    }
  }

  @Test
  void countsFromTheDateInShanghaiWhateverTheOffset() {
    var lateInUtc = Instant.parse("2026-03-16T16:30:00Z");

    assertThat(due(lateInUtc, 1)).isEqualTo(LocalDate.of(2026, 3, 18));
  }

  @Test
  void isProvisionalOnceItTouchesAYearThatIsNotLoaded() {
    assertThat(deadline("2026-12-24T09:00:00Z", 5).provisional()).isFalse();
    assertThat(deadline("2026-12-28T09:00:00Z", 5).provisional()).isTrue();
    assertThat(deadline("2003-12-31T09:00:00Z", 1).provisional()).isFalse();
    assertThat(deadline("2003-12-30T09:00:00Z", 5).provisional()).isTrue();
  }

  @Test
  void isRefusedOutsideTheCalendar() {
    assertThatExceptionOfType(OutOfCalendar.class)
        .isThrownBy(() -> deadline("9999-01-01T00:00:00Z", 5));
    assertThatExceptionOfType(OutOfCalendar.class)
        .isThrownBy(() -> deadline("1900-01-01T00:00:00Z", 5));
    assertThatExceptionOfType(OutOfCalendar.class)
        .isThrownBy(() -> deadline("2026-01-01T00:00:00Z", 0));
  }

  private static LocalDate due(Instant start, int amount) {
    return after(start, Unit.WORKING_DAYS, amount, CALENDAR).dueDate();
  }

  private static Deadline deadline(String start, int amount) {
    return after(Instant.parse(start), Unit.WORKING_DAYS, amount, CALENDAR);
  }

  private static Deadline after(Instant start, Unit unit, int amount, WorkingCalendar calendar) {
    return new Reckoning(Measure.of(unit, amount), Course.from(start), Counting.USUAL, calendar)
        .deadline();
  }
}
