package huiying.sla.calendar;

import static huiying.sla.calendar.Calendars.NOW;
import static huiying.sla.calendar.Calendars.date;
import static huiying.sla.calendar.Calendars.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import huiying.sla.calendar.HolidayYear.Day;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every calendar book must do: run against memory and MongoDB. */
public abstract class CalendarBookContract {
  private static final HolidayYear TO_COME =
      new HolidayYear(2027, null, true, Map.of(date("2027-01-01"), new Day("元旦", true)));
  private static final Day BY_HAND = new Day("进博会", true, "沪府办〔2026〕1号", "办展");

  protected abstract CalendarBook book();

  @Test
  void hasNoLatestBeforeTheFirst() {
    assertThatIllegalStateException().isThrownBy(() -> book().latest());
    assertThat(book().find(1)).isEmpty();
    assertThat(book().history(10)).isEmpty();
  }

  @Test
  void givesBackEverythingThatWasAdded() {
    var second = version(2, "days", "沪府办〔2026〕1号");
    assertThat(book().add(shipped())).isTrue();
    assertThat(book().add(second)).isTrue();

    assertThat(book().latest()).isEqualTo(second);
    assertThat(book().find(1)).contains(shipped());
    assertThat(book().find(2)).contains(second);
    assertThat(book().find(3)).isEmpty();
  }

  @Test
  void seesWhatIsAddedAfterItWasAsked() {
    book().add(shipped());
    assertThat(book().latest().number()).isEqualTo(1);
    assertThat(book().find(2)).isEmpty();

    book().add(version(2, "region", null));

    assertThat(book().latest().number()).isEqualTo(2);
    assertThat(book().find(2)).isPresent();
  }

  @Test
  void refusesANumberThatIsTakenAndKeepsTheFirst() {
    book().add(shipped());
    book().add(version(2, "days", "甲"));

    assertThat(book().add(version(2, "days", "乙"))).isFalse();
    assertThat(book().latest().notice()).isEqualTo("甲");
  }

  @Test
  void listsTheNewestFirst() {
    book().add(shipped());
    for (var number = 2; number <= 11; number++) {
      book().add(version(number, "days", null));
    }

    assertThat(book().history(2)).extracting(CalendarBook.Entry::number).containsExactly(11, 10);
    assertThat(book().history(100))
        .hasSize(11)
        .last()
        .isEqualTo(new CalendarBook.Entry(1, NOW, "shipped", null));
  }

  private static CalendarVersion version(int number, String cause, @Nullable String notice) {
    return new CalendarVersion(
        number,
        NOW.plusSeconds(number),
        cause,
        notice,
        Region.CN_SH,
        List.of(TO_COME),
        Map.of(date("2026-11-05"), BY_HAND));
  }
}
