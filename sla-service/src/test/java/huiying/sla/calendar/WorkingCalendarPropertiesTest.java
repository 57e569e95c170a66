package huiying.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.sla.calendar.HolidayYear.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** True of every calendar, not only of those that there have been. */
class WorkingCalendarPropertiesTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int SPAN = 365 + 365;

  /** Days that were named, each either off or working, in the years and over them. */
  record Named(Map<LocalDate, Day> national, Map<LocalDate, Day> regional) {
    WorkingCalendar calendar() {
      var years =
          national.entrySet().stream()
              .collect(
                  Collectors.groupingBy(
                      e -> e.getKey().getYear(),
                      Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
      return new WorkingCalendar(
          years.entrySet().stream()
              .map(e -> new HolidayYear(e.getKey(), null, e.getValue()))
              .toList(),
          regional);
    }

    /** Written out anew: what the rule says, without any of the code under test. */
    boolean works(LocalDate date) {
      var day = regional.getOrDefault(date, national.get(date));
      return day == null ? date.getDayOfWeek().getValue() <= 5 : !day.off();
    }
  }

  @Property(tries = 200)
  void countsLikeALoopOverTheDays(
      @ForAll("calendars") Named named,
      @ForAll("dates") LocalDate start,
      @ForAll @IntRange(min = 1, max = 90) int n) {
    var calendar = named.calendar();
    var after = stepped(start, n, 1, named::works);

    assertThat(calendar.plus(start, n)).isEqualTo(after);
    assertThat(calendar.minus(start, n)).isEqualTo(stepped(start, n, -1, named::works));
    assertThat(calendar.between(start, after)).isEqualTo(n);
    assertThat(calendar.between(start, after.minusDays(1))).isEqualTo(n - 1);
  }

  @Property(tries = 200)
  void countsADayAsItExplainsIt(@ForAll("calendars") Named named, @ForAll("dates") LocalDate date) {
    var calendar = named.calendar();
    var counted = calendar.between(date.minusDays(1), date) == 1;

    assertThat(calendar.isWorkingDay(date)).isEqualTo(counted).isEqualTo(named.works(date));
    assertThat(calendar.reasonOf(date).working()).isEqualTo(counted);
    assertThat(calendar.rollForward(date).equals(date)).isEqualTo(counted);
  }

  @Property(tries = 200)
  void neverComesEarlierForOneMoreDayOff(
      @ForAll("calendars") Named named,
      @ForAll("dates") LocalDate more,
      @ForAll("dates") LocalDate start,
      @ForAll @IntRange(min = 1, max = 90) int n) {
    var regional = new TreeMap<>(named.regional());
    regional.put(more, new Day("多", true));

    assertThat(new Named(named.national(), regional).calendar().plus(start, n))
        .isAfterOrEqualTo(named.calendar().plus(start, n));
  }

  @Provide
  Arbitrary<Named> calendars() {
    return Combinators.combine(days(60), days(15)).as(Named::new);
  }

  private Arbitrary<Map<LocalDate, Day>> days(int most) {
    var day = Arbitraries.of(List.of(true, true, false)).map(off -> new Day(off ? "休" : "班", off));
    return Arbitraries.maps(dates(), day).ofMaxSize(most);
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.integers().between(0, SPAN - 1).map(FIRST::plusDays);
  }

  private static LocalDate stepped(
      LocalDate day, int n, int direction, Predicate<LocalDate> works) {
    var left = n;
    while (left > 0) {
      day = day.plusDays(direction);
      left -= works.test(day) ? 1 : 0;
    }
    return day;
  }
}
