package huiying.notify.duty;

import static huiying.contracts.DistrictTime.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutyHoursTest {
  private static final DutyHours HOURS = DutyHours.shipped();
  private static final WorkingDays DAYS = Year2026.known();

  @Test
  @DisplayName("S124 A breach on the first day of Spring Festival is told on the morning after it")
  void s124() {
    assertThat(HOURS.next(at("2026-02-15T00:00"), DAYS)).isEqualTo(at("2026-02-24T08:30"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-18T00:00, 2026-03-18T08:30", // before work
    "2026-03-18T08:29:59.999, 2026-03-18T08:30",
    "2026-03-18T08:30, 2026-03-18T08:30",
    "2026-03-18T12:00, 2026-03-18T12:00",
    "2026-03-18T17:29:59.999, 2026-03-18T17:29:59.999",
    "2026-03-18T17:30, 2026-03-19T08:30", // after work
    "2026-03-20T23:00, 2026-03-23T08:30", // over a weekend
    "2026-02-13T18:00, 2026-02-14T08:30", // a Saturday that is worked
    "2026-02-14T18:00, 2026-02-24T08:30",
    "2026-10-09T17:30, 2026-10-10T08:30",
    "2026-10-10T16:00, 2026-10-10T16:00",
    "2026-09-30T17:30, 2026-10-08T08:30"
  })
  void theNextMomentIsInTheHoursOfAWorkingDay(LocalDateTime from, LocalDateTime next) {
    assertThat(HOURS.next(at(from), DAYS)).isEqualTo(at(next));
    assertThat(HOURS.include(at(next), DAYS)).isTrue();
    assertThat(HOURS.include(at(from), DAYS)).isEqualTo(from.equals(next));
  }

  @Test
  void ofAYearThatNobodyToldOfMondayToFridayAreWorked() {
    var nothing = KnownDays.NOTHING;

    assertThat(HOURS.next(at("2031-03-14T18:00"), nothing)).isEqualTo(at("2031-03-17T08:30"));
    assertThat(HOURS.next(at("2026-12-31T18:00"), DAYS)).isEqualTo(at("2027-01-01T08:30"));
  }

  @Test
  void withoutAnyWorkingDayPeopleAreToldTheNextMorning() {
    assertThat(HOURS.next(at("2026-03-18T18:00"), _ -> false)).isEqualTo(at("2026-03-19T08:30"));
    assertThat(HOURS.next(at("2026-03-18T06:00"), _ -> false)).isEqualTo(at("2026-03-18T08:30"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"08:30", "08:00"})
  void doNotEndBeforeTheyBegin(LocalTime until) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DutyHours(LocalTime.of(8, 30), until));
  }

  private static Instant at(String local) {
    return at(LocalDateTime.parse(local));
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(ZONE).toInstant();
  }
}
