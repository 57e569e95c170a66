package huiying.sla.calendar.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.sla.calendar.Calendars;
import huiying.sla.calendar.HolidayYear;
import huiying.sla.calendar.InMemoryCalendarBook;
import huiying.testkit.SignedIn;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(FeedController.class)
@Import({InMemoryCalendar.class, SignedIn.class})
class FeedControllerTest {
  @Autowired MockMvcTester http;
  @Autowired InMemoryCalendarBook book;

  @BeforeEach
  void open() {
    InMemoryCalendar.reset(book, Calendars.shipped());
  }

  @Test
  void showsAHolidayAsOneBarAndItsMakeUpDaysByThemselves() throws Exception {
    assertThat(events(feed("2026", "zh")))
        .extracting(FeedControllerTest::summary, FeedControllerTest::start, FeedControllerTest::end)
        .contains(
            Tuple.tuple("国庆节（上班）", date("2026-09-20"), date("2026-09-21")),
            Tuple.tuple("国庆节（休）", date("2026-10-01"), date("2026-10-08")),
            Tuple.tuple("国庆节（上班）", date("2026-10-10"), date("2026-10-11")));
  }

  @Test
  void coversExactlyTheNamedDaysOfEveryYear() throws Exception {
    for (var year : Calendars.SHIPPED.national()) {
      var days =
          events(feed(String.valueOf(year.year()), "zh")).stream()
              .flatMap(event -> start(event).datesUntil(end(event)))
              .toList();

      assertThat(days).containsExactlyInAnyOrderElementsOf(year.days().keySet());
    }
  }

  @Test
  void speaksEnglishToThoseWhoAskForIt() throws Exception {
    assertThat(events(feed("2020", "en")))
        .extracting(FeedControllerTest::summary)
        .contains("Labour Day (working day)", "National Day / Mid-Autumn Festival (off)");
  }

  @Test
  void givesTheSameBytesForTheSameVersion() {
    assertThat(feed("2026", "zh")).isEqualTo(feed("2026", "zh"));
    assertThat(feed("2026", "zh"))
        .contains("UID:2026-10-01-off@calendar.huiying\r\n", "DTSTAMP:20261122T020000Z\r\n");
  }

  @Test
  void endsLinesWithCrLfAndFoldsThemBeforeTheyAreTooLong() {
    for (var year : Calendars.SHIPPED.national()) {
      var file = feed(String.valueOf(year.year()), "zh");

      assertThat(file).endsWith("END:VCALENDAR\r\n");
      assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
      assertThat(file.split("\r\n")).allMatch(line -> line.getBytes(UTF_8).length <= 75);
    }
  }

  @Test
  void marksWhatIsOnlyExpectedAsTentative() {
    assertThat(feed("2026", "zh")).doesNotContain("STATUS");
    var newYear = Map.of(date("2027-01-01"), new HolidayYear.Day("元旦", true));
    var expected = new HolidayYear(2027, null, true, newYear);
    InMemoryCalendar.reset(book, Calendars.with(Calendars.shipped(), expected));

    assertThat(feed("2027", "zh")).contains("STATUS:TENTATIVE\r\n");
  }

  @Test
  void isACalendarInItsLanguage() {
    assertThat(http.get().uri("/api/v1/calendar/2026.ics").header("Accept-Language", "en"))
        .hasStatusOk()
        .hasHeader("Content-Type", "text/calendar;charset=UTF-8")
        .hasHeader("Content-Language", "en")
        .hasHeader("Vary", "Accept-Language");
    assertThat(http.get().uri("/api/v1/calendar/1900.ics")).hasStatus(400);
  }

  @Test
  void doesNotShowAYearThatIsNotLoadedAsOneWithoutHolidays() {
    assertThat(http.get().uri("/api/v1/calendar/2027.ics"))
        .hasStatus(404)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/calendar-year-not-loaded");
  }

  private String feed(String year, String language) {
    var answer =
        http.get()
            .uri("/api/v1/calendar/" + year + ".ics")
            .header("Accept-Language", language)
            .exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }

  private static List<VEvent> events(String file) throws Exception {
    return new CalendarBuilder()
        .build(new StringReader(file))
        .<VEvent>getComponents(Component.VEVENT);
  }

  private static String summary(VEvent event) {
    return Objects.requireNonNull(event.getSummary()).getValue();
  }

  private static LocalDate start(VEvent event) {
    return event.<LocalDate>getStartDate().orElseThrow().getDate();
  }

  private static LocalDate end(VEvent event) {
    return event.<LocalDate>getEndDate().orElseThrow().getDate();
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }
}
