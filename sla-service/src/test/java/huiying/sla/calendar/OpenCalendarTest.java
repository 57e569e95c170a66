package huiying.sla.calendar;

import static huiying.sla.calendar.Calendars.NOW;
import static huiying.sla.calendar.Calendars.SHIPPED;
import static huiying.sla.calendar.Calendars.changed;
import static huiying.sla.calendar.Calendars.date;
import static huiying.sla.calendar.Calendars.shipped;
import static huiying.sla.calendar.Calendars.with;
import static huiying.sla.calendar.Calendars.year;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.sla.calendar.HolidayYear.Day;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenCalendarTest {
  private final InMemoryCalendarBook book = new InMemoryCalendarBook();

  @Test
  void writesTheShippedCalendarIntoAnEmptyBookOnce() {
    open(Region.CN);
    open(Region.CN);

    assertThat(book.history(10)).hasSize(1);
    assertThat(book.latest()).isEqualTo(shipped());
  }

  @Test
  void addsAVersionWhenTheRegionSetIsAnother() {
    open(Region.CN);
    open(Region.CN_SH);

    assertThat(book.latest().cause()).isEqualTo("region");
    assertThat(book.latest().calendar().isWorkingDay(date("2018-11-05"))).isFalse();
    assertThat(book.find(1).orElseThrow().inForce()).isEqualTo(Region.CN);
  }

  @Test
  void addsWhatANewerReleaseKnowsAndLeavesWhatWasEditedAlone() {
    var edited =
        changed(year(2025), "手工", days -> days.put(date("2025-07-01"), new Day("x", true)));
    var expected = new HolidayYear(2026, null, true, year(2026).days());
    var older =
        SHIPPED.national().stream().filter(year -> year.year() < 2024).toArray(HolidayYear[]::new);
    var empty = new CalendarVersion(1, NOW, "shipped", null, Region.CN, List.of(), Map.of());
    book.add(with(with(empty, older), edited, expected));

    open(Region.CN);

    var latest = book.latest();
    assertThat(latest.number()).isEqualTo(2);
    assertThat(latest.cause()).isEqualTo("shipped");
    assertThat(latest.year(2024)).contains(year(2024));
    assertThat(latest.year(2025)).contains(edited);
    assertThat(latest.year(2026)).contains(year(2026));
    assertThat(latest.regional()).isEqualTo(SHIPPED.regional());
  }

  private void open(Region region) {
    new OpenCalendar(book, SHIPPED, region, () -> NOW).open();
  }
}
