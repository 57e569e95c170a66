package huiying.sla.calendar;

import static huiying.sla.calendar.Calendars.NOW;
import static huiying.sla.calendar.Calendars.changed;
import static huiying.sla.calendar.Calendars.date;
import static huiying.sla.calendar.Calendars.shipped;
import static huiying.sla.calendar.Calendars.with;
import static huiying.sla.calendar.Calendars.year;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.sla.calendar.ChangeCalendar.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeCalendarTest {
  private static final DayDraft FAIR =
      new DayDraft(date("2026-11-05"), "进博会", true, "沪府办〔2026〕1号", null, Region.CN_SH);
  private static final DayDraft OTHER_FAIR =
      new DayDraft(date("2026-11-06"), "进博会", true, "沪府办〔2026〕1号", null, Region.CN_SH);
  private static final HolidayYear FEWER =
      changed(year(2026), null, days -> days.remove(date("2026-10-10")));

  private final InMemoryCalendarBook book = new InMemoryCalendarBook();
  private final OneClock clocks = new OneClock(book, date("2026-10-09"), 1);
  private final ChangeCalendar change = new ChangeCalendar(book, clocks, () -> NOW);

  @BeforeEach
  void open() {
    book.add(shipped());
  }

  @Test
  void storesANewVersionAndSaysWhatItMoves() {
    var original = new InMemoryCalendarBook();
    original.add(with(shipped(), Revisions.originalOf2020()));
    var clock = new OneClock(original, date("2020-01-23"), 5);

    var outcome =
        new ChangeCalendar(original, clock, () -> NOW).importYear(YearDraft.of(year(2020)), false);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Applied.class,
            applied -> {
              assertThat(applied.version()).isEqualTo(original.latest());
              assertThat(applied.version().cause()).isEqualTo("import");
              assertThat(applied.moves().later()).isEqualTo(1);
            });
  }

  @Test
  void s055_storesALossOnlyWhenItIsConfirmed() {
    var lost = List.of(date("2026-10-10"));

    assertThat(change.importYear(YearDraft.of(FEWER), false)).isEqualTo(new Outcome.Held(lost));
    assertThat(book.latest().number()).isEqualTo(1);

    assertThat(change.importYear(YearDraft.of(FEWER), true))
        .isInstanceOfSatisfying(
            Outcome.Applied.class,
            applied -> {
              assertThat(applied.lost()).isEqualTo(lost);
              assertThat(applied.moves().later()).isEqualTo(1);
            });
    assertThat(book.latest().number()).isEqualTo(2);
  }

  @Test
  void showsALossBeforeItIsConfirmedAndStoresNothing() {
    assertThat(change.foreseeYear(YearDraft.of(FEWER)))
        .isInstanceOfSatisfying(
            Outcome.Foreseen.class, foreseen -> assertThat(foreseen.lost()).hasSize(1));
    assertThat(change.foreseeDays(List.of(FAIR))).isInstanceOf(Outcome.Foreseen.class);
    assertThat(book.history(10)).hasSize(1);
  }

  @Test
  void s056_storesNothingForWhatIsKnown() {
    assertThat(change.importYear(YearDraft.of(year(2026)), false))
        .isEqualTo(new Outcome.Unchanged(shipped()));
    assertThat(book.history(10)).hasSize(1);
  }

  @Test
  void s054_storesNothingForWhatIsEmpty() {
    assertThat(change.importYear(new YearDraft(2027, null, false, null, List.of()), true))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(book.history(10)).hasSize(1);
  }

  @Test
  void losesNoChangeWhenTwoAreMadeAtOnce() {
    var raced = new RacedBook(book, 1);

    var outcome = new ChangeCalendar(raced, clocks, () -> NOW).addDays(List.of(OTHER_FAIR));

    assertThat(outcome).isInstanceOf(Outcome.Applied.class);
    assertThat(book.latest().number()).isEqualTo(3);
    assertThat(book.latest().regional()).containsKeys(date("2026-11-05"), date("2026-11-06"));
  }

  @Test
  void givesUpWhenOthersKeepChangingIt() {
    var raced = new RacedBook(book, 100);

    assertThat(new ChangeCalendar(raced, clocks, () -> NOW).addDays(List.of(OTHER_FAIR)))
        .isEqualTo(new Outcome.Overtaken());
  }

  /** Somebody else is first so many times: with the same fair, each time for another reason. */
  private static final class RacedBook implements CalendarBook {
    private final CalendarBook book;
    private int races;

    RacedBook(CalendarBook book, int races) {
      this.book = book;
      this.races = races;
    }

    @Override
    public boolean add(CalendarVersion candidate) {
      if (races-- > 0) {
        var reason =
            new DayDraft(FAIR.date(), "进博会", true, FAIR.notice(), "第" + races, FAIR.layer());
        var other =
            (CalendarEdits.Result.Changed)
                CalendarEdits.addDays(book.latest(), List.of(reason), NOW);
        assertThat(book.add(other.candidate())).isTrue();
      }
      return book.add(candidate);
    }

    @Override
    public CalendarVersion latest() {
      return book.latest();
    }

    @Override
    public Optional<CalendarVersion> find(int number) {
      return book.find(number);
    }

    @Override
    public List<Entry> history(int limit) {
      return book.history(limit);
    }
  }
}
