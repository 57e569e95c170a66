package huiying.sla.limit;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.DistrictTime;
import huiying.sla.calendar.HolidayYear;
import huiying.sla.calendar.HolidayYear.Day;
import huiying.sla.calendar.WorkingCalendar;
import huiying.sla.limit.LedgerDay.Why;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Counting the ledger by hand gives the due date, whatever the calendar and the facts. */
class LedgerPropertiesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int SPAN = 365 + 365;
  private static final int HOUR = 3_600_000;

  /** All that a due date follows from. */
  record Case(Map<LocalDate, Boolean> named, Measure measure, Course course, Counting counting) {
    Reckoning reckoning() {
      var years =
          named.entrySet().stream()
              .collect(
                  Collectors.groupingBy(
                      e -> e.getKey().getYear(),
                      Collectors.toMap(Map.Entry::getKey, e -> new Day("改", e.getValue()))));
      var calendar =
          new WorkingCalendar(
              years.entrySet().stream()
                  .map(e -> new HolidayYear(e.getKey(), null, e.getValue()))
                  .toList());
      return new Reckoning(measure, course, counting, calendar);
    }

    Case withOffDay(LocalDate date) {
      var more = new TreeMap<>(named);
      more.put(date, true);
      return new Case(more, measure, course, counting);
    }

    /** What must have been counted in the end, in days or milliseconds. */
    long wanted() {
      var amount = measure.amount() + course.extended();
      var start = DistrictTime.dateOf(course.start());
      return switch (measure.unit()) {
        case WORKING_DAYS, CALENDAR_DAYS -> amount;
        case MONTHS -> start.plusMonths(amount).toEpochDay() - start.toEpochDay();
        case HOURS -> (long) amount * HOUR;
      };
    }
  }

  @Property(tries = 300)
  void endsOnTheDueDate(@ForAll("cases") Case one) {
    var reckoning = one.reckoning();

    assertThat(Ledger.of(reckoning).getLast().date()).isEqualTo(reckoning.deadline().dueDate());
  }

  @Property(tries = 300)
  void addsUpToTheLimitAndItsExtensions(@ForAll("cases") Case one) {
    var days = Ledger.of(one.reckoning());

    assertThat(days.stream().mapToLong(LedgerDay::counted).sum()).isEqualTo(one.wanted());
    assertThat(days.getLast().total()).isEqualTo(one.wanted());
  }

  @Property(tries = 300)
  void tellsEveryDayOnceInOrder(@ForAll("cases") Case one) {
    var days = Ledger.of(one.reckoning());
    var start = DistrictTime.dateOf(one.course().start());

    assertThat(days)
        .extracting(LedgerDay::date)
        .containsExactlyElementsOf(start.datesUntil(days.getLast().date().plusDays(1)).toList());
  }

  @Property(tries = 300)
  void countsOnlyDaysThatCount(@ForAll("cases") Case one) {
    var reckoning = one.reckoning();
    var needsWorkingDay = Set.of(Unit.WORKING_DAYS, Unit.HOURS).contains(one.measure().unit());

    for (var day : Ledger.of(reckoning)) {
      assertThat(day.counted() > 0).isEqualTo(day.why() instanceof Why.Counted);
      if (needsWorkingDay && day.counted() > 0) {
        assertThat(reckoning.calendar().isWorkingDay(day.date())).isTrue();
      }
    }
  }

  @Property(tries = 300)
  void neverEndsBeforeItsFloor(@ForAll("cases") Case one) {
    var reckoning = one.reckoning();
    var deadline = reckoning.deadline();

    assertThat(deadline.dueAt()).isAfterOrEqualTo(reckoning.counted().dueAt());
    one.course()
        .floor()
        .ifPresent(floor -> assertThat(deadline.dueAt()).isAfterOrEqualTo(floor.dueAt()));
  }

  @Property(tries = 300)
  void isNeverDueEarlierForAnotherDayOff(
      @ForAll("cases") Case one, @ForAll("dates") LocalDate off) {
    assertThat(one.withOffDay(off).reckoning().deadline().dueAt())
        .isAfterOrEqualTo(one.reckoning().deadline().dueAt());
  }

  @Property(tries = 300)
  void isNeverDueEarlierForMoreTime(@ForAll("cases") Case one) {
    var more = new Case(one.named(), one.measure(), one.course().with(1), one.counting());

    assertThat(more.reckoning().deadline().dueAt())
        .isAfterOrEqualTo(one.reckoning().deadline().dueAt());
  }

  @Provide
  Arbitrary<Case> cases() {
    var named = Arbitraries.maps(dates(), Arbitraries.of(true, false)).ofMaxSize(80);
    var counting = Arbitraries.of(true, false).map(lax -> new Counting(lax, OfficeHours.USUAL));
    return Combinators.combine(named, measures(), courses(), counting).as(Case::new);
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.integers().between(0, SPAN).map(FIRST::plusDays);
  }

  private static Arbitrary<Measure> measures() {
    return Combinators.combine(
            Arbitraries.of(Unit.class),
            Arbitraries.integers().between(1, 40),
            Arbitraries.of(DueTime.class),
            Arbitraries.of(true, false))
        .as((unit, amount, due, roll) ->
            new Measure(unit, unit == Unit.MONTHS ? 1 + amount % 3 : amount, due, roll));
  }

  private static Arbitrary<Course> courses() {
    var starts = Arbitraries.integers().between(0, 365 * 24 * 60).map(LedgerPropertiesTest::minute);
    var gaps = Arbitraries.integers().between(1, 400).list().ofMaxSize(6);
    var extensions = Arbitraries.integers().between(1, 3).list().ofMaxSize(2);
    var floors = Arbitraries.integers().between(0, 120).optional();
    return Combinators.combine(starts, gaps, extensions, floors)
        .as((start, hours, extended, later) ->
            new Course(
                start, pauses(start, hours), extended, later.map(days -> floor(start, days))));
  }

  /** Hours until it pauses, for which it pauses, until it pauses again. */
  private static List<Pause> pauses(Instant start, List<Integer> hours) {
    var pauses = new ArrayList<Pause>();
    var at = start;
    for (var i = 0; i + 1 < hours.size(); i += 2) {
      var from = at.plusSeconds(hours.get(i) * 3_600L);
      at = from.plusSeconds(hours.get(i + 1) * 3_600L);
      pauses.add(new Pause(from, at));
    }
    return pauses;
  }

  private static Floor floor(Instant start, int days) {
    var date = DistrictTime.dateOf(start).plusDays(days);
    return new Floor(date, DistrictTime.startOf(date.plusDays(1)), Floor.Cause.CALENDAR);
  }

  private static Instant minute(int minute) {
    return DistrictTime.startOf(FIRST).plusSeconds(minute * 60L);
  }
}
