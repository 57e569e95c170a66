package huiying.sla.calendar;

import static huiying.sla.calendar.Calendars.NOW;
import static huiying.sla.calendar.Calendars.date;
import static huiying.sla.calendar.Calendars.shipped;
import static huiying.sla.calendar.Calendars.with;
import static huiying.sla.calendar.Calendars.year;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.sla.calendar.CalendarEdits.Result;
import huiying.sla.calendar.CalendarEdits.Result.Changed;
import huiying.sla.calendar.CalendarEdits.Result.Unchanged;
import huiying.sla.calendar.CalendarEdits.Result.WouldLose;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The collected cases of a calendar that is revised while clocks run: rows S045 to S050. */
class RevisionScenariosTest {
  private static final CalendarVersion BEFORE_2019 = with(shipped(), Revisions.originalOf2019());
  private static final CalendarVersion BEFORE_2020 = with(shipped(), Revisions.originalOf2020());

  @Test
  void s045_anExtendedHolidayMovesTheDateLater() {
    assertThat(BEFORE_2020.calendar().plus(date("2020-01-23"), 5)).isEqualTo(date("2020-02-05"));

    var after = changed(CalendarEdits.importYear(BEFORE_2020, year(2020), NOW));

    assertThat(after.number()).isEqualTo(2);
    assertThat(after.calendar().plus(date("2020-01-23"), 5)).isEqualTo(date("2020-02-07"));
  }

  @Test
  void s046_aFeedInAWrongStateShowsItsEffectBeforeItIsApplied() {
    var book = new InMemoryCalendarBook();
    book.add(BEFORE_2020);
    var clocks = new OneClock(book, date("2020-01-23"), 5);
    var change = new ChangeCalendar(book, clocks, () -> NOW);

    var foreseen = change.foreseeYear(YearDraft.of(Revisions.wrongFeedOf2020()));

    assertThat(foreseen)
        .isInstanceOfSatisfying(
            ChangeCalendar.Outcome.Foreseen.class,
            one ->
                assertThat(one.moves().items())
                    .containsExactly(
                        new Move(
                            "m",
                            "reply",
                            date("2020-02-05"),
                            date("2020-02-06"),
                            Move.Direction.LATER)));
    assertThat(book.latest()).isEqualTo(BEFORE_2020);
  }

  @Test
  void s046_aFeedThatFallsBackIsHeldForTheOffice() {
    assertThat(CalendarEdits.importYear(shipped(), Revisions.wrongFeedOf2020(), NOW))
        .isInstanceOfSatisfying(
            WouldLose.class, one -> assertThat(one.days()).containsExactly(date("2020-01-31")));
  }

  @Test
  void s047_aRevisionEnteredByHandMakesTheSameDataLaterANoOp() {
    var byHand = changed(CalendarEdits.addDays(BEFORE_2019, Revisions.revisionOf2019(), NOW));

    assertThat(byHand.year(2019).orElseThrow().source()).isEqualTo("国办发明电〔2018〕15号");
    assertThat(byHand.calendar().reasonOf(date("2019-05-02")))
        .isEqualTo(new DayReason.Off("劳动节", Revisions.NOTICE_OF_2019));
    assertThat(byHand.calendar().reasonOf(date("2019-10-01")))
        .isEqualTo(new DayReason.Off("国庆节", "国办发明电〔2018〕15号"));
    assertThat(byHand.notice()).isEqualTo(Revisions.NOTICE_OF_2019);
    assertThat(CalendarEdits.importYear(byHand, year(2019), NOW)).isEqualTo(new Unchanged());
    assertThat(CalendarEdits.addDays(byHand, Revisions.revisionOf2019(), NOW))
        .isEqualTo(new Unchanged());
  }

  @Test
  void s048_aNewMakeUpDayCountsOnADateEarlier() {
    assertThat(due(BEFORE_2019, "2019-04-26", 1)).isEqualTo(date("2019-04-29"));
    assertThat(due(shipped(), "2019-04-26", 1)).isEqualTo(date("2019-04-28"));
  }

  @Test
  void s049_makeUpDaysAndNewHolidaysCancelOut() {
    assertThat(due(BEFORE_2019, "2019-04-26", 5)).isEqualTo(date("2019-05-06"));
    assertThat(due(shipped(), "2019-04-26", 5)).isEqualTo(date("2019-05-06"));
  }

  @Test
  void s050_aLongerHolidayMovesShortAndLongLimits() {
    assertThat(List.of(due(BEFORE_2019, "2019-04-30", 1), due(BEFORE_2019, "2019-04-30", 5)))
        .containsExactly(date("2019-05-02"), date("2019-05-08"));
    assertThat(List.of(due(shipped(), "2019-04-30", 1), due(shipped(), "2019-04-30", 5)))
        .containsExactly(date("2019-05-05"), date("2019-05-09"));
  }

  private static LocalDate due(CalendarVersion version, String start, int days) {
    return version.calendar().plus(date(start), days);
  }

  private static CalendarVersion changed(Result result) {
    assertThat(result).isInstanceOf(Changed.class);
    return ((Changed) result).candidate();
  }
}
