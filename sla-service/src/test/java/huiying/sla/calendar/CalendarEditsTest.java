package huiying.sla.calendar;

import static huiying.sla.calendar.Calendars.NOW;
import static huiying.sla.calendar.Calendars.changed;
import static huiying.sla.calendar.Calendars.date;
import static huiying.sla.calendar.Calendars.shipped;
import static huiying.sla.calendar.Calendars.with;
import static huiying.sla.calendar.Calendars.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.sla.calendar.CalendarEdits.Result;
import huiying.sla.calendar.HolidayYear.Day;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalendarEditsTest {
  private static final CalendarVersion NOW_IN_FORCE = shipped();
  private static final String NOTICE = "沪府办〔2026〕1号";

  @Test
  void s052_anEmptyListIsNotAYearWithoutHolidays() {
    assertThat(faults(draft(2027, null))).containsExactly("days no-days");
    assertThat(faults(CalendarEdits.addDays(NOW_IN_FORCE, List.of(), NOW)))
        .containsExactly(" no-days");
  }

  @Test
  void s052_aYearThatIsNotLoadedIsProvisionalNotFree() {
    var calendar = NOW_IN_FORCE.calendar();
    var due = calendar.plus(date("2026-12-28"), 5);

    assertThat(due).isAfter(date("2026-12-31"));
    assertThat(calendar.isKnown(date("2026-12-28"), due)).isFalse();
  }

  @Test
  void s055_fewerDaysOfALoadedYearAreHeldForTheOffice() {
    var fewer = changed(year(2026), null, days -> days.remove(date("2026-10-10")));

    assertThat(CalendarEdits.importYear(NOW_IN_FORCE, fewer, NOW))
        .isInstanceOfSatisfying(
            Result.WouldLose.class,
            held -> assertThat(held.days()).containsExactly(date("2026-10-10")));
  }

  @Test
  void s055_aNoticeIsNotReplacedByAGuessUnasked() {
    var guess = new HolidayYear(2026, null, true, year(2026).days());

    assertThat(CalendarEdits.importYear(NOW_IN_FORCE, guess, NOW))
        .isInstanceOfSatisfying(
            Result.WouldLose.class,
            held -> assertThat(held.days()).hasSameSizeAs(year(2026).days().keySet()));
  }

  @Test
  void aNoticeReplacesAGuessWithoutAskingForWhatWasOnlyExpected() {
    var days = new TreeMap<>(year(2026).days());
    days.put(date("2026-07-01"), new Day("猜", true));
    var guessed = with(NOW_IN_FORCE, new HolidayYear(2026, null, true, days));

    assertThat(CalendarEdits.importYear(guessed, year(2026), NOW))
        .isInstanceOf(Result.Changed.class);
  }

  @Test
  void s056_identicalContentMakesNoNewVersion() {
    for (var year : NOW_IN_FORCE.national()) {
      assertThat(CalendarEdits.importYear(NOW_IN_FORCE, year, NOW))
          .isEqualTo(new Result.Unchanged());
    }
  }

  @Test
  void anImportKeepsWhatAPersonWroteAboutDaysThatStay() {
    var byHand = new Day("国庆节", false, NOTICE, "手工补录");
    var edited =
        with(NOW_IN_FORCE, changed(year(2026), "x", days -> days.put(date("2026-10-10"), byHand)));
    var more = changed(year(2026), null, days -> days.put(date("2026-07-01"), new Day("x", true)));

    var result = (Result.Changed) CalendarEdits.importYear(edited, more, NOW);

    assertThat(result.candidate().year(2026).orElseThrow().days())
        .containsEntry(date("2026-10-10"), byHand);
  }

  @Test
  void s117_aYearWithAllDaysOffIsRefused() {
    var off =
        IntStream.rangeClosed(1, 120)
            .mapToObj(n -> Year.of(2027).atDay(n))
            .map(date -> day(date.toString(), "休", true))
            .toArray(DayDraft[]::new);

    assertThat(faults(draft(2027, null, off))).containsExactly("days implausible-working-days");
  }

  @Test
  void s117_aCalendarWithoutAnyWorkingDayIsAnErrorNotAnEndlessLoop() {
    var years = IntStream.rangeClosed(1949, 2149).mapToObj(CalendarEditsTest::allOff).toList();
    var calendar = new WorkingCalendar(years);

    assertThatExceptionOfType(OutOfCalendar.class)
        .isThrownBy(() -> calendar.plus(date("2026-03-16"), 1));
    assertThatExceptionOfType(OutOfCalendar.class)
        .isThrownBy(() -> calendar.rollForward(date("2026-03-16")));
  }

  @Test
  void namesEveryRuleThatAYearBreaks() {
    var bad =
        draft(
            2027,
            12,
            day("2027-01-01", "元旦", true),
            day("2027-01-01", "元旦", true),
            day("2026-12-31", " ", true),
            day("2027-01-04", "坏\u0007", false),
            new DayDraft(null, null, null, null, "长".repeat(301), null));

    assertThat(faults(bad))
        .containsExactlyInAnyOrder(
            "days[1].date date-twice",
            "days[2].date other-year",
            "days[2].name blank",
            "days[3].name control-character",
            "days[3].off make-up-on-weekday",
            "days[4].date missing",
            "days[4].name missing",
            "days[4].off missing",
            "days[4].reason too-long");
  }

  @Test
  void comparesTheNumberOfWorkingDaysIfOneIsGiven() {
    var right = YearDraft.of(year(2025));

    assertThat(faults(new YearDraft(2025, null, false, 250, right.days())))
        .containsExactly("workingDays other-working-days");
    assertThat(
            CalendarEdits.importYear(
                NOW_IN_FORCE, new YearDraft(2025, null, false, 248, right.days()), NOW))
        .isEqualTo(new Result.Unchanged());
  }

  @Test
  void takesNoYearThatCannotBeCountedAndNotMoreDaysThanAYearCanHave() {
    assertThat(faults(draft(1949, null, day("1949-12-31", "x", true))))
        .containsExactly("year out-of-range");
    assertThat(faults(draft(2149, null, day("2149-12-31", "x", true))))
        .containsExactly("year out-of-range");
    var many = Collections.nCopies(121, day("2027-01-01", "x", true));
    assertThat(faults(draft(2027, null, many.toArray(DayDraft[]::new))))
        .contains("days too-many-days");
  }

  @Test
  void namesEveryRuleThatSingleDaysBreak() {
    var result =
        CalendarEdits.addDays(
            NOW_IN_FORCE,
            List.of(
                day("2026-07-01", "x", true),
                new DayDraft(date("2027-01-01"), "元旦", true, NOTICE, null, null),
                new DayDraft(date("2026-07-02"), "x", false, NOTICE, null, null),
                new DayDraft(date("2026-07-04"), "x", false, NOTICE, null, null),
                new DayDraft(date("2026-07-04"), "x", false, NOTICE, null, Region.CN),
                new DayDraft(date("2026-07-04"), "x", false, NOTICE, null, Region.CN_SH)),
            NOW);

    assertThat(faults(result))
        .containsExactlyInAnyOrder(
            "[0].notice missing",
            "[1].date year-not-loaded",
            "[2].kind make-up-on-weekday",
            "[4].date date-twice");
  }

  @Test
  void countsTheWholeYearAlsoForSingleDays() {
    var days =
        IntStream.range(0, 5)
            .mapToObj(date("2026-07-06")::plusDays)
            .map(date -> new DayDraft(date, "x", true, NOTICE, null, null))
            .toList();

    assertThat(faults(CalendarEdits.addDays(NOW_IN_FORCE, days, NOW)))
        .containsExactly(" implausible-working-days");
    assertThat(CalendarEdits.addDays(NOW_IN_FORCE, days.subList(0, 3), NOW))
        .isInstanceOf(Result.Changed.class);
  }

  @Test
  void putsADayIntoTheLayerOfTheRegionInForceUnlessToldOtherwise() {
    var day = new DayDraft(date("2026-11-05"), "进博会", true, NOTICE, null, null);
    var national = ((Result.Changed) CalendarEdits.addDays(shipped(), List.of(day), NOW));
    var local = ((Result.Changed) CalendarEdits.addDays(shipped(Region.CN_SH), List.of(day), NOW));

    assertThat(national.candidate().regional()).isEqualTo(shipped().regional());
    assertThat(national.candidate().calendar().isWorkingDay(date("2026-11-05"))).isFalse();
    assertThat(local.candidate().national()).isEqualTo(shipped().national());
    assertThat(local.candidate().calendar().reasonOf(date("2026-11-05")))
        .isEqualTo(new DayReason.Off("进博会", NOTICE));
  }

  private static DayDraft day(String date, String name, boolean off) {
    return new DayDraft(LocalDate.parse(date), name, off, null, null, null);
  }

  private static YearDraft draft(int year, @Nullable Integer workingDays, DayDraft... days) {
    return new YearDraft(year, null, false, workingDays, List.of(days));
  }

  private static HolidayYear allOff(int year) {
    var days = new TreeMap<LocalDate, Day>();
    for (var n = 1; n <= Year.of(year).length(); n++) {
      days.put(Year.of(year).atDay(n), new Day("休", true));
    }
    return new HolidayYear(year, null, Map.copyOf(days));
  }

  private static List<String> faults(YearDraft draft) {
    return faults(CalendarEdits.importYear(NOW_IN_FORCE, draft, NOW));
  }

  private static List<String> faults(Result result) {
    assertThat(result).isInstanceOf(Result.Refused.class);
    return ((Result.Refused) result)
        .faults().stream().map(fault -> fault.field() + " " + fault.code()).toList();
  }
}
