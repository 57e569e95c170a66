package huiying.sla.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.sla.calendar.Calendars;
import huiying.sla.calendar.InMemoryCalendarBook;
import huiying.sla.calendar.OpenCalendar;
import huiying.sla.calendar.Region;
import huiying.testkit.SignedIn;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(CalendarController.class)
@Import({InMemoryCalendar.class, SignedIn.class})
class CalendarControllerTest {
  @Autowired MockMvcTester http;
  @Autowired InMemoryCalendarBook book;

  @BeforeEach
  void open() {
    InMemoryCalendar.reset(book, Calendars.shipped());
  }

  @Test
  void showsAYearWithTheNoticeOfEachDay() {
    assertThat(http.get().uri("/api/v1/calendar/2020"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"year": 2020, "version": 1, "region": "CN", "known": true, "provisional": false,
             "source": "国办发明电〔2019〕16号；国办发明电〔2020〕1号", "workingDays": 249}\
            """)
        .extractingPath("$.days[?(@.date == '2020-01-31')].notice")
        .asArray()
        .containsExactly("国办发明电〔2020〕1号");
    assertThat(http.get().uri("/api/v1/calendar/2020"))
        .bodyJson()
        .extractingPath("$.days[1]")
        .asMap()
        .containsEntry("date", "2020-01-19")
        .containsEntry("name", "春节")
        .containsEntry("off", false)
        .containsEntry("kind", "WORKING")
        .containsEntry("notice", "国办发明电〔2019〕16号；国办发明电〔2020〕1号")
        .containsEntry("reason", null)
        .containsEntry("layer", "CN");
  }

  @Test
  void saysThatAYearIsNotLoadedInsteadOfShowingNoHolidays() {
    assertThat(http.get().uri("/api/v1/calendar/2027"))
        .hasStatusOk()
        .bodyJson()
        .isEqualTo(
            """
            {"year": 2027, "version": 1, "region": "CN", "source": null, "known": false,
             "provisional": false, "workingDays": null, "days": []}\
            """);
  }

  @Test
  void showsARegionsDaysOnlyWhereTheyAreInForceAndEveryVersionAsItWas() {
    new OpenCalendar(book, Calendars.SHIPPED, Region.CN_SH, () -> Calendars.NOW).open();

    assertThat(http.get().uri("/api/v1/calendar/2018"))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"version": 2, "region": "CN-SH", "workingDays": 250}\
            """)
        .extractingPath("$.days[?(@.layer == 'CN-SH')].date")
        .asArray()
        .containsExactly("2018-11-03", "2018-11-05", "2018-11-06", "2018-11-11");
    assertThat(http.get().uri("/api/v1/calendar/2018?version=1"))
        .bodyJson()
        .extractingPath("$.days[?(@.layer == 'CN-SH')]")
        .asArray()
        .isEmpty();
  }

  @Test
  void listsTheVersionsNewestFirst() {
    new OpenCalendar(book, Calendars.SHIPPED, Region.CN_SH, () -> Calendars.NOW).open();

    assertThat(http.get().uri("/api/v1/calendar/versions"))
        .hasStatusOk()
        .bodyJson()
        .isEqualTo(
            """
            {"items": [
              {"version": 2, "since": "2026-11-22T10:00:00+08:00", "cause": "region",
               "notice": null},
              {"version": 1, "since": "2026-11-22T10:00:00+08:00", "cause": "shipped",
               "notice": null}],
             "nextCursor": null}\
            """);
  }

  @Test
  void explainsBadQuestions() {
    for (var bad :
        Map.of(
                "/api/v1/calendar/1949", 400,
                "/api/v1/calendar/2149", 400,
                "/api/v1/calendar/next", 404,
                "/api/v1/calendar/20260", 404,
                "/api/v1/calendar/2026?version=7", 404,
                "/api/v1/calendar/2026?version=x", 400)
            .entrySet()) {
      assertThat(http.get().uri(bad.getKey()))
          .as(bad.getKey())
          .hasStatus(bad.getValue())
          .hasContentType("application/problem+json");
    }
  }
}
