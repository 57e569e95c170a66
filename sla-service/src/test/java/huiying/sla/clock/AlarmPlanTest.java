package huiying.sla.clock;

import static huiying.sla.clock.Facts.ID;
import static huiying.sla.clock.Facts.RULES;
import static huiying.sla.clock.Facts.at;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.ClockEvent.Alarm;
import huiying.contracts.Kind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmPlanTest {
  @Test
  void warnsOnTheLastWorkingDayBeforeAndOnTheDueDayThenRemindsEachWorkingDay() {
    var clock = clock("2026-03-16T10:00", false); // due Monday 2026-03-23

    assertThat(steps(clock, "2026-03-16T00:00", "2026-03-25T23:00"))
        .containsExactly(
            "2026-03-20T01:00:00Z WARNING_1",
            "2026-03-23T01:00:00Z WARNING_2",
            "2026-03-23T16:00:00Z BREACH",
            "2026-03-24T01:00:00Z OVERDUE_1",
            "2026-03-25T01:00:00Z OVERDUE_2");
  }

  @Test
  void knowsMakeUpDaysAndHolidays() {
    var clock = clock("2026-09-24T10:00", false); // due Friday 2026-10-09, Saturday works

    assertThat(steps(clock, "2026-09-24T00:00", "2026-10-12T12:00"))
        .containsExactly(
            "2026-10-08T01:00:00Z WARNING_1",
            "2026-10-09T01:00:00Z WARNING_2",
            "2026-10-09T16:00:00Z BREACH",
            "2026-10-10T01:00:00Z OVERDUE_1",
            "2026-10-12T01:00:00Z OVERDUE_2");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-28T10:00, 2025-10-10T01:00:00Z, 2025-10-11T01:00:00Z", // due on a make-up Saturday
    "2026-09-28T10:00, 2026-10-09T01:00:00Z, 2026-10-10T01:00:00Z", // another
    "2025-09-26T10:00, 2025-10-09T01:00:00Z, 2025-10-10T01:00:00Z", // a Friday before one
  })
  @DisplayName("S119 the reminder comes one working day before, make-up days counted as such")
  void s119(String received, String dayBefore, String dueDay) {
    assertThat(steps(clock(received, false), received, "2026-10-12T12:00"))
        .startsWith(dayBefore + " WARNING_1", dueDay + " WARNING_2");
  }

  @Test
  void warnsOfAOneDayLimitAtItsStartAndInTheAfternoonOfItsDay() {
    var clock = clock("2026-03-16T16:50", true);

    assertThat(steps(clock, "2026-03-16T00:00", "2026-03-18T00:00"))
        .containsExactly(
            "2026-03-16T08:50:00Z WARNING_1",
            "2026-03-17T06:00:00Z WARNING_2",
            "2026-03-17T16:00:00Z BREACH");
  }

  @Test
  void tellsOfTwoSilentDaysTheBreachWithItsTrueTimeAndTheHighestStep() {
    var clock = clock("2026-03-16T10:00", false);

    assertThat(missed(clock, "2026-03-23T08:00", "2026-03-25T12:00"))
        .containsExactly("2026-03-23T16:00:00Z BREACH", "2026-03-25T01:00:00Z OVERDUE_2");
    assertThat(missed(clock, "2026-03-19T08:00", "2026-03-23T10:00"))
        .containsExactly("2026-03-23T01:00:00Z WARNING_2");
    assertThat(missed(clock, "2026-03-24T08:00", "2026-03-30T08:00"))
        .containsExactly("2026-03-27T01:00:00Z OVERDUE_4");
  }

  @Test
  void tellsOfDecadesOfSilenceWithoutCountingThemDayByDay() {
    var clock = clock("2004-03-16T10:00", false);

    assertThat(missed(clock, "2004-03-16T10:00", "2026-03-30T08:00")).hasSize(2);
  }

  @Test
  void readsAheadFarEnoughForEveryAlarm() {
    var friday = at("2026-03-20T09:00");

    assertThat(RULES.alarms().lastDueDate(friday)).isEqualTo("2026-03-27");
  }

  private static Watched clock(String received, boolean simple) {
    var folded =
        Fold.of(
            TrackedMessage.unknown(ID),
            List.of(Facts.received(ID, at(received), Kind.HELP, simple)),
            RULES,
            Position.before(at(received)),
            at(received));
    return Watched.of(folded.after()).getFirst();
  }

  private static List<String> steps(Watched clock, String after, String through) {
    return named(RULES.alarms().between(clock, Facts.watermark(after), Facts.watermark(through)));
  }

  private static List<String> missed(Watched clock, String after, String through) {
    return named(RULES.alarms().missed(clock, Facts.watermark(after), Facts.watermark(through)));
  }

  private static List<String> named(List<Alarm> alarms) {
    return alarms.stream().map(alarm -> alarm.at() + " " + alarm.step()).toList();
  }
}
