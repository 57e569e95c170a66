package huiying.notify.duty;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.CalendarEvent.YearTold;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownDaysTest {
  private static final LocalDate NEW_YEAR = LocalDate.parse("2027-01-01");

  @Test
  void ofTwoVersionsOfAYearTheNewerHoldsInWhateverOrder() {
    var old = new KnownYear(2027, 1, true, Set.of(NEW_YEAR));
    var next = new KnownYear(2027, 2, false, Set.of(NEW_YEAR.plusDays(3)));

    for (var days : List.of(KnownDays.of(List.of(old, next)), KnownDays.of(List.of(next, old)))) {
      assertThat(days.isWorkingDay(NEW_YEAR)).isFalse();
      assertThat(days.isWorkingDay(NEW_YEAR.plusDays(3))).isTrue();
    }
  }

  @Test
  void countsTheDaysToTheEndOfWhatIsKnownWithoutAGap() {
    var today = LocalDate.parse("2026-11-23");

    assertThat(KnownDays.NOTHING.daysKnownAfter(today)).isZero();
    assertThat(known(2026).daysKnownAfter(today)).isEqualTo(38);
    assertThat(known(2026, 2027).daysKnownAfter(today)).isEqualTo(38 + 365);
    assertThat(known(2026, 2028).daysKnownAfter(today)).isEqualTo(38);
    assertThat(known(2027).daysKnownAfter(today)).isZero();
    var guess = new KnownYear(2026, 1, true, Set.of(today));
    assertThat(KnownDays.of(List.of(guess)).daysKnownAfter(today)).isZero();
  }

  @Test
  void leavesOutDaysOfOtherYears() {
    var told =
        new YearTold(2027, 1, false, List.of(NEW_YEAR, NEW_YEAR.minusDays(1)), Instant.EPOCH);

    assertThat(KnownYear.of(told).workingDays()).containsExactly(NEW_YEAR);
  }

  private static KnownDays known(int... years) {
    return KnownDays.of(
        java.util.Arrays.stream(years)
            .mapToObj(year -> new KnownYear(year, 1, false, Set.of(LocalDate.of(year, 1, 5))))
            .toList());
  }
}
