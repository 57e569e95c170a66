package huiying.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import huiying.sla.calendar.HolidayYear.Day;
import huiying.sla.calendar.resource.ShippedCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
  private static final WorkingCalendar CALENDAR = ShippedCalendar.read();
  private static final LocalDate FROM = LocalDate.of(2004, 1, 1);
  private static final LocalDate TO = LocalDate.of(2026, 12, 31);

  @ParameterizedTest
  @CsvSource({"2004,252", "2024,251", "2025,248", "2026,248"})
  void countsTheWorkingDaysOfAYear(int year, int days) {
    var before = LocalDate.of(year - 1, 12, 31);

    assertThat(CALENDAR.between(before, LocalDate.of(year, 12, 31))).isEqualTo(days);
  }

  @Test
  void countsLikeALoopOverEveryDayOfEveryYear() {
    for (var n : List.of(1, 5, 20)) {
      for (var day = FROM; day.isBefore(TO.minusDays(60)); day = day.plusDays(1)) {
        assertThat(CALENDAR.plus(day, n)).as("%s + %d", day, n).isEqualTo(stepped(day, n, 1));
      }
    }
  }

  @Test
  void countsBackAndBetweenLikeALoop() {
    var random = new Random(7);
    for (var i = 0; i < 2_000; i++) {
      var day = FROM.plusDays(60 + random.nextInt(8_000));
      var n = 1 + random.nextInt(30);
      var back = CALENDAR.minus(day, n);

      assertThat(back).as("%s - %d", day, n).isEqualTo(stepped(day, n, -1));
      assertThat(CALENDAR.between(day, CALENDAR.plus(day, n))).isEqualTo(n);
    }
  }

  @Test
  void readsDaysUnderTheirOwnYearNotTheNoticesYear() {
    assertThat(CALENDAR.isWorkingDay(LocalDate.of(2018, 12, 29))).isTrue();
  }

  @Test
  void takesAnUnknownYearByThePlainRuleAndSaysSo() {
    assertThat(CALENDAR.isWorkingDay(LocalDate.of(2027, 1, 1))).isTrue();
    assertThat(CALENDAR.isKnown(TO, TO.plusDays(1))).isFalse();
    assertThat(CALENDAR.isKnown(FROM.minusDays(1), TO)).isTrue();
  }

  @Test
  void saysWhyADayCountsAndByWhichNotice() {
    assertThat(CALENDAR.reasonOf(LocalDate.of(2026, 3, 16))).isEqualTo(new DayReason.Weekday());
    assertThat(CALENDAR.reasonOf(LocalDate.of(2026, 3, 15))).isEqualTo(new DayReason.Weekend());
    assertThat(CALENDAR.reasonOf(LocalDate.of(2026, 10, 1)))
        .isEqualTo(new DayReason.Off("国庆节", "国办发明电〔2025〕7号"));
    assertThat(CALENDAR.reasonOf(LocalDate.of(2026, 10, 10)))
        .isEqualTo(new DayReason.MakeUp("国庆节", "国办发明电〔2025〕7号"));
    assertThat(CALENDAR.reasonOf(LocalDate.of(2020, 1, 31)))
        .isEqualTo(new DayReason.Off("春节", "国办发明电〔2020〕1号"));
  }

  @Test
  void countsAProvisionalYearsHolidaysButDoesNotKnowIt() {
    var newYear = LocalDate.of(2027, 1, 1);
    var toCome = new HolidayYear(2027, null, true, Map.of(newYear, new Day("元旦", true)));
    var calendar = Calendars.with(Calendars.shipped(), toCome).calendar();

    assertThat(calendar.plus(TO, 1)).isEqualTo(LocalDate.of(2027, 1, 4));
    assertThat(calendar.isKnown(TO, newYear)).isFalse();
    assertThat(calendar.lastKnownDay(newYear)).isEqualTo(TO);
  }

  @Test
  void letsARegionsDaysGoBeforeTheYears() {
    var version = Calendars.shipped();
    var monday = LocalDate.of(2018, 11, 5);

    assertThat(version.calendar().reasonOf(monday)).isEqualTo(new DayReason.Weekday());
    assertThat(version.of(Region.CN_SH).reasonOf(monday))
        .isEqualTo(new DayReason.Off("首届进博会", null));
    assertThat(version.of(Region.CN_SH)).isSameAs(version.of(Region.CN_SH));
    assertThat(Calendars.shipped(Region.CN_SH).calendar().isWorkingDay(monday)).isFalse();
  }

  @Test
  void knowsHowFarItReachesWithoutAGap() {
    var later = new HolidayYear(2028, "", Map.of());
    var gapped = Calendars.with(Calendars.shipped(), later).calendar();

    assertThat(gapped.daysKnownAfter(LocalDate.of(2026, 11, 22))).isEqualTo(39);
    assertThat(gapped.daysKnownAfter(TO)).isZero();
    assertThat(gapped.daysKnownAfter(TO.plusDays(1))).isZero();
    assertThat(gapped.lastKnownDay(LocalDate.of(2028, 6, 1))).isEqualTo(LocalDate.of(2028, 12, 31));
  }

  @Test
  void refusesADateListedUnderAnotherYear() {
    var stray = Map.of(LocalDate.of(2018, 12, 29), new Day("元旦", false));

    assertThatIllegalArgumentException().isThrownBy(() -> new HolidayYear(2019, "", stray));
  }

  @Test
  void neverLeavesItsSpan() {
    assertThatExceptionOfType(OutOfCalendar.class)
        .isThrownBy(() -> CALENDAR.plus(WorkingCalendar.LAST, 1));
    assertThatExceptionOfType(OutOfCalendar.class)
        .isThrownBy(() -> CALENDAR.plus(FROM, Integer.MAX_VALUE));
    assertThatExceptionOfType(OutOfCalendar.class)
        .isThrownBy(() -> CALENDAR.minus(WorkingCalendar.FIRST, 1));
  }

  private static LocalDate stepped(LocalDate day, int n, int direction) {
    var left = n;
    while (left > 0) {
      day = day.plusDays(direction);
      left -= CALENDAR.isWorkingDay(day) ? 1 : 0;
    }
    return day;
  }
}
