package huiying.sla.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.sla.calendar.Calendars;
import huiying.sla.calendar.DayReason;
import huiying.sla.calendar.InMemoryCalendarBook;
import huiying.sla.calendar.Region;
import huiying.testkit.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(ChangeController.class)
@Import({InMemoryCalendar.class, SignedIn.class})
class AddDaysTest {
  private static final String FAIR =
      """
      {"date": "2026-11-05", "name": "进博会", "kind": "off", "notice": "沪府办〔2026〕1号",
       "reason": "办展", "layer": "CN-SH"}\
      """;

  @Autowired MockMvcTester http;
  @Autowired InMemoryCalendarBook book;

  @BeforeEach
  void open() {
    InMemoryCalendar.reset(book, Calendars.shipped());
  }

  @Test
  void s047_takesARevisionByHandAndTheSameAgainWithoutANewVersion() {
    assertThat(post("", "[" + FAIR + "]"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"version": 2, "changed": true, "dryRun": false, "years": [{"year": 2026}],
             "moves": {"checked": 1}}\
            """);
    assertThat(post("", FAIR))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"version": 2, "changed": false}\
            """);
    assertThat(book.latest().of(Region.CN_SH).isWorkingDay(Calendars.date("2026-11-05"))).isFalse();
    assertThat(book.latest().calendar().isWorkingDay(Calendars.date("2026-11-05"))).isTrue();
  }

  @Test
  void showsWhatADayWouldMoveBeforeItIsStored() {
    var off =
        """
        {"date": "2026-10-12", "name": "临时", "kind": "OFF", "notice": "沪府办〔2026〕2号"}\
        """;
    var working =
        """
        {"date": "2026-10-11", "name": "临时", "kind": "Working", "notice": "沪府办〔2026〕2号"}\
        """;

    assertThat(post("?dryRun=true", "[" + off + "," + working + "]"))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"version": 2, "changed": true, "dryRun": true, "years": [{"year": 2026}]}\
            """);
    assertThat(book.latest().number()).isEqualTo(1);
  }

  @Test
  void namesTheFaultsOfSingleDays() {
    var bad =
        """
        {"date": "2027-01-01", "name": "元旦", "kind": "OFF"}\
        """;

    assertThat(post("", "[" + FAIR + "," + bad + "]"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[*].field")
        .asArray()
        .containsExactlyInAnyOrder("[1].notice", "[1].date");
    assertThat(post("", bad))
        .bodyJson()
        .extractingPath("$.errors[*].field")
        .asArray()
        .containsExactlyInAnyOrder("notice", "date");
    assertThat(post("", "[" + FAIR.replace("CN-SH", "CN-BJ") + "]"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo("[0].layer");
    assertThat(post("", FAIR.replace("\"off\"", "\"holiday\"")))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].code")
        .isEqualTo("unknown-value");
    for (var nothing : new String[] {"", "null", "7"}) {
      assertThat(post("", nothing)).hasStatus(400);
    }
    assertThat(post("", "[]")).hasStatus(422);
    assertThat(post("", "[null]")).hasStatus(422);
    assertThat(book.latest().number()).isEqualTo(1);
  }

  @Test
  void takesBackADayOffOnAWeekdayThatWasEnteredByMistake() {
    post("", FAIR);
    var back = FAIR.replace("\"off\"", "\"working\"").replace("1号", "2号");

    assertThat(post("", back))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"version": 3, "changed": true}\
            """);
    assertThat(post("", back))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"version": 3, "changed": false}\
            """);
    var fair = Calendars.date("2026-11-05");
    assertThat(book.latest().of(Region.CN_SH).reasonOf(fair)).isEqualTo(new DayReason.Weekday());
  }

  @Test
  void aRegionMayWorkOnAWeekdayThatTheNationHasOff() {
    var working =
        """
        {"date": "2026-10-07", "name": "国庆节", "kind": "WORKING", "notice": "沪府办〔2026〕3号",
         "layer": "CN-SH"}\
        """;

    assertThat(post("", working)).hasStatusOk();
    var day = Calendars.date("2026-10-07");
    assertThat(book.latest().of(Region.CN_SH).isWorkingDay(day)).isTrue();
    assertThat(book.latest().of(Region.CN).isWorkingDay(day)).isFalse();
  }

  @Test
  void makesNoWorkingDayOfAWeekdayThatIsOneAlready() {
    post("", FAIR);
    var otherLayer = FAIR.replace("\"off\"", "\"working\"").replace("\"CN-SH\"", "\"CN\"");

    for (var body : new String[] {otherLayer, otherLayer.replace("2026-11-05", "2026-11-06")}) {
      assertThat(post("", body))
          .hasStatus(422)
          .bodyJson()
          .extractingPath("$.errors[0].code")
          .isEqualTo("make-up-on-weekday");
    }
  }

  private MvcTestResult post(String query, String body) {
    return http.post()
        .uri("/api/v1/calendar/days" + query)
        .contentType("application/json")
        .content(body)
        .exchange();
  }
}
