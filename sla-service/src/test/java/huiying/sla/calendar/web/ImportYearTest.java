package huiying.sla.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.sla.calendar.Calendars;
import huiying.sla.calendar.InMemoryCalendarBook;
import huiying.testkit.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@WebMvcTest(ChangeController.class)
@Import({InMemoryCalendar.class, SignedIn.class})
class ImportYearTest {
  @Autowired MockMvcTester http;
  @Autowired InMemoryCalendarBook book;
  @Autowired JsonMapper json;

  @BeforeEach
  void open() {
    InMemoryCalendar.reset(book, Calendars.shipped());
  }

  @Test
  void s053_takesTheFileOfAYearToComeAsProvisional() {
    assertThat(put("2027", "", resource("cn-holidays-2027-provisional.json")))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"version": 2, "changed": true, "dryRun": false, "lost": [],
             "years": [{"year": 2027, "known": false, "provisional": true, "workingDays": 248}],
             "moves": {"checked": 1, "later": 0, "earlier": 0, "truncated": false, "items": []}}\
            """);
    assertThat(book.latest().number()).isEqualTo(2);
    assertThat(book.latest().cause()).isEqualTo("import");
  }

  @Test
  void s056_takesTheShippedFormatBackWithoutANewVersion() {
    for (var year : new String[] {"2004", "2019", "2020", "2026"}) {
      assertThat(put(year, "", shipped(year)))
          .hasStatusOk()
          .bodyJson()
          .isLenientlyEqualTo(
              """
              {"version": 1, "changed": false, "dryRun": false, "lost": []}\
              """);
    }
    assertThat(book.latest().number()).isEqualTo(1);
  }

  @Test
  void s046_showsWhatAnImportWouldMoveBeforeItIsStored() {
    var without = shipped("2026").replace("\"workingDays\":248,", "").replace(day10(), "");

    assertThat(put("2026", "?dryRun=true", without))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"version": 2, "changed": true, "dryRun": true, "lost": ["2026-10-10"],
             "moves": {"checked": 1, "later": 1, "earlier": 0, "truncated": false, "items": [
               {"messageId": "m", "code": "reply", "oldDueDate": "2026-10-10",
                "newDueDate": "2026-10-12", "direction": "LATER"}]}}\
            """);
    assertThat(book.latest().number()).isEqualTo(1);
  }

  @Test
  void s055_holdsALossUntilItIsConfirmed() {
    var without = shipped("2026").replace("\"workingDays\":248,", "").replace(day10(), "");

    assertThat(put("2026", "", without))
        .hasStatus(409)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"type": "/problems/calendar-would-lose-days", "dates": ["2026-10-10"]}\
            """);
    assertThat(book.latest().number()).isEqualTo(1);

    assertThat(put("2026", "?confirm=true", without)).hasStatusOk();
    assertThat(book.latest().number()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "7",
        "{\"days\": [",
        "<html>",
        "{\"holidays\": []}",
        "{\"days\": [{\"date\": \"2027-02-30\"}]}"
      })
  void s054_storesNothingThatCannotBeRead(String body) {
    assertThat(put("2027", "", body)).hasStatus(400);
    assertThat(book.latest().number()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"days\": []}",
        "{\"days\": null}",
        "{\"years\": {}}",
        "{\"years\": {\"2027\": null}}",
        "{\"years\": {\"2027\": {\"days\": []}}}",
        "{\"years\": {\"2026\": {\"days\": []}}}",
        "{\"status\": \"maybe\", \"years\": {\"2027\": {\"days\": []}}}"
      })
  void s052_storesNothingThatIsEmpty(String body) {
    assertThat(put("2027", "?confirm=true", body)).hasStatus(422);
    assertThat(book.latest().number()).isEqualTo(1);
  }

  @Test
  void namesEveryFaultInTheCallersLanguage() {
    var body =
        """
        {"workingDays": 7, "days": [
          {"date": "2027-01-01", "name": "元旦", "off": true},
          {"date": "2027-01-01", "name": "", "off": false},
          {"date": "2026-12-31", "off": true}, null]}\
        """;

    var chinese = put("2027", "", body);
    assertThat(chinese)
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[*].field")
        .asArray()
        .containsExactlyInAnyOrder(
            "days[1].name",
            "days[1].off",
            "days[1].date",
            "days[2].name",
            "days[2].date",
            "days[3].date",
            "days[3].name",
            "days[3].off");
    assertThat(chinese)
        .bodyJson()
        .extractingPath("$.errors[?(@.code == 'other-year')]")
        .asArray()
        .containsExactly(
            Map.of(
                "field", "days[2].date",
                "code", "other-year",
                "fault", "日期 2026-12-31 不在 2027 年内",
                "remedy", "请把它放到所属的年份里导入"));
    assertThat(
            http.put()
                .uri("/api/v1/calendar/2027")
                .header("Accept-Language", "en")
                .contentType("application/json")
                .content("{\"years\": {\"2027\": %s}}".formatted(body)))
        .bodyJson()
        .extractingPath("$.errors[?(@.code == 'date-twice')]")
        .asArray()
        .containsExactly(
            Map.of(
                "field", "years.2027.days[1].date",
                "code", "date-twice",
                "fault", "The date 2027-01-01 occurs twice",
                "remedy", "Keep it in one place"));
  }

  @Test
  void s117_refusesAYearThatCannotBeRight() {
    assertThat(
            put("2027", "", "{\"days\":[{\"date\":\"2027-01-01\",\"name\":\"元旦\",\"off\":true}]}"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].fault")
        .isEqualTo("2027 年会有 260 个工作日，应在 245 到 255 个之间");
  }

  @Test
  void countsWhatAnImportSaysAboutItself() {
    assertThat(put("2026", "", shipped("2026").replace(":248,", ":250,")))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].fault")
        .isEqualTo("写明是 250 个工作日，数得 248 个");
    assertThat(put("2026", "", "{\"days\": [%s]}".formatted("null,".repeat(120) + "null")))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].fault")
        .isEqualTo("共 121 天，上限是 120 天");
  }

  @Test
  void takesNoYearOutsideTheCalendar() {
    assertThat(put("1949", "", "{\"days\": []}")).hasStatus(400);
  }

  private MvcTestResult put(String year, String query, String body) {
    return http.put()
        .uri("/api/v1/calendar/" + year + query)
        .contentType("application/json")
        .content(body)
        .exchange();
  }

  /** One year of the file that comes with the service, as it stands there. */
  private String shipped(String year) {
    return json.readTree(resource("cn-holidays.json")).get("years").get(year).toString();
  }

  private static String day10() {
    return ",{\"date\":\"2026-10-10\",\"name\":\"国庆节\",\"off\":false}";
  }

  private static String resource(String name) {
    try {
      return new ClassPathResource("huiying/sla/calendar/" + name)
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
