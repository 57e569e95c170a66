package huiying.sla.report.web;

import static huiying.sla.clock.Facts.at;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.sla.TestMongo;
import huiying.sla.clock.InMemoryTrackedMessages;
import huiying.sla.clock.RulesInForce;
import huiying.sla.clock.TrackedMessages;
import huiying.sla.report.District;
import huiying.sla.report.FreezeMonth;
import huiying.sla.report.InMemoryRollUps;
import huiying.sla.report.PackFiles;
import huiying.sla.report.Packs;
import huiying.sla.report.Reports;
import huiying.sla.report.file.FilesForTests;
import huiying.sla.report.mongo.MongoReports;
import huiying.testkit.SignedIn;
import huiying.testkit.TestCaller;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** The reports as callers get them. */
@WebMvcTest({
  ComplianceController.class,
  ReportController.class,
  OverdueController.class,
  PackController.class
})
@Import(SignedIn.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ReportHttpTest {
  private static final String MARCH = "from=2026-03-01&to=2026-03-31";

  @Autowired MockMvcTester http;
  @Autowired District district;

  @TestConfiguration
  static class Wiring {
    @Bean
    District district() {
      return new District("2026-04-15T09:00", new InMemoryTrackedMessages(), new InMemoryRollUps());
    }

    @Bean
    Reports reports(District district) {
      return district.reports;
    }

    @Bean
    TrackedMessages messages(District district) {
      return district.messages;
    }

    @Bean
    RulesInForce rules() {
      return District.rules();
    }

    @Bean
    InstantSource movableTime(District district) {
      return district.time;
    }

    @Bean
    Packs packs() {
      return MongoReports.packs(TestMongo.empty());
    }

    @Bean
    PackFiles files(JsonMapper json) {
      return FilesForTests.files(json);
    }

    @Bean
    FreezeMonth freezing(Reports reports, Packs packs, PackFiles files, InstantSource time) {
      return new FreezeMonth(reports, packs, files, time);
    }
  }

  @BeforeEach
  void someMessages() {
    district.receives("住房局", "2026-03-16T10:00").replied("2026-03-18T10:00");
    district.receives("住房局", "2026-03-16T10:00");
    district.receives("=1+1", "2026-03-17T10:00").replied("2026-03-30T10:00");
  }

  @Test
  void keepsTheShortFormOfCompliance() {
    assertThat(http.get().uri("/api/v1/compliance?groupBy=department&" + MARCH))
        .hasStatusOk()
        .bodyJson()
        .isEqualTo(
            """
            [{"group":"=1+1","received":1,"met":0,"late":1,"overdue":0,"running":0,"onTimeRate":0.0},
             {"group":"住房局","received":2,"met":1,"late":0,"overdue":1,"running":0,"onTimeRate":0.5}]\
            """);
  }

  @Test
  void answersComplianceInFull() {
    assertThat(http.get().uri("/api/v1/reports/compliance?department=住房局&" + MARCH))
        .hasStatusOk()
        .bodyJson()
        .isEqualTo(
            """
            {"from":"2026-03-01","to":"2026-03-31","groupBy":"MONTH",
             "asOf":"2026-04-15T09:00:00+08:00","complete":true,
             "rows":[{"group":"2026-03","received":2,"met":1,"late":0,"overdue":1,"running":0,
               "paused":0,"cancelled":0,"onTimeRate":0.5,"medianWorkingDays":2,"p90WorkingDays":2,
               "meanWorkingDays":2.0,"reclassifiedAfterBreach":0}],
             "total":{"group":null,"received":2,"met":1,"late":0,"overdue":1,"running":0,
               "paused":0,"cancelled":0,"onTimeRate":0.5,"medianWorkingDays":2,"p90WorkingDays":2,
               "meanWorkingDays":2.0,"reclassifiedAfterBreach":0}}\
            """);
  }

  @Test
  void ranksDepartments() {
    assertThat(http.get().uri("/api/v1/reports/ranking?minimum=2&" + MARCH))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"minimum":2,"ranked":[{"rank":1,"department":"住房局","sample":2,"onTimeRate":0.5}],
             "unranked":[{"rank":null,"department":"=1+1","sample":1}],"undispatched":null}\
            """);
  }

  @Test
  void tellsWhoHeldWhatHowLong() {
    assertThat(http.get().uri("/api/v1/reports/legs?" + MARCH))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.rows[*].department")
        .asArray()
        .containsExactly("=1+1", "住房局");
  }

  @Test
  void listsWhatIsOverdue() {
    assertThat(http.get().uri("/api/v1/reports/overdue?limit=1"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items":[{"title":"电梯","department":"住房局","code":"reply","dueDate":"2026-03-23",
              "workingDaysOverdue":16}],"nextCursor":null}\
            """);
  }

  @Test
  void answersCsvInTheLanguageAskedFor() {
    var english =
        http.get()
            .uri("/api/v1/reports/compliance?groupBy=department&" + MARCH)
            .header(HttpHeaders.ACCEPT, "text/csv")
            .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
            .exchange();
    var chinese =
        http.get().uri("/api/v1/reports/compliance?format=csv&groupBy=department&" + MARCH);

    assertThat(english)
        .hasStatusOk()
        .hasHeader(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .hasHeader(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"compliance-by-department-2026-03-01-2026-03-31.csv\"");
    assertThat(english.getResponse().getContentAsByteArray()).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(new String(english.getResponse().getContentAsByteArray(), UTF_8))
        .startsWith("\uFEFFDepartment,Received,Met,Late,")
        .contains("\r\n'=1+1,1,0,1,")
        .contains("\r\n住房局,2,1,0,1,0,0,0,0.5,2,2,2.0,0\r\n");
    assertThat(chinese).bodyText().startsWith("\uFEFF承办部门,收件,按时,逾期办结,");
  }

  @Test
  void prefersTheFormatToTheAcceptHeader() {
    assertThat(
            http.get()
                .uri("/api/v1/reports/legs?format=json&" + MARCH)
                .header(HttpHeaders.ACCEPT, "text/csv"))
        .hasStatusOk()
        .hasContentType("application/json");
  }

  @Test
  void goesByTheWeightsOfTheAcceptHeader() {
    var types =
        Map.of(
            "text/csv;q=0.1, application/json", "application/json",
            "application/json;q=0.5, text/csv;q=0.6", "text/csv",
            "text/csv, */*;q=0.1", "text/csv",
            "*/*, text/csv;q=0", "application/json",
            "text/*;q=0.9, */*;q=0.1", "text/csv",
            "text/csv, */*", "text/csv",
            "*/*", "application/json",
            "image/png", "application/json");

    types.forEach((accept, type) ->
        assertThat(
                http.get()
                    .uri("/api/v1/reports/legs?" + MARCH)
                    .header(HttpHeaders.ACCEPT, accept)
                    .exchange())
            .as(accept)
            .hasStatusOk()
            .satisfies(
                answer -> assertThat(answer.getResponse().getContentType()).startsWith(type)));
  }

  @Test
  void saysOfEveryAnswerWhetherItIsComplete() {
    for (var uri :
        List.of(
            "/api/v1/compliance?" + MARCH,
            "/api/v1/reports/compliance?" + MARCH,
            "/api/v1/reports/compliance?format=csv&" + MARCH,
            "/api/v1/reports/ranking?format=csv&" + MARCH,
            "/api/v1/reports/legs?format=csv&" + MARCH,
            "/api/v1/reports/overdue")) {
      assertThat(http.get().uri(uri)).as(uri).hasStatusOk().hasHeader("Huiying-Complete", "true");
    }
    district.receives("住房局", "2026-03-16T10:00");
    assertThat(http.get().uri("/api/v1/reports/overdue?limit=1"))
        .hasHeader("Huiying-Complete", "false");
  }

  @Test
  void saysSoWhenTooManyDaysHadChanged() {
    var day = LocalDate.parse("2004-01-01");
    district.rollUps.mark(day.datesUntil(day.plusDays(2_001)).collect(Collectors.toSet()));

    var uri = "/api/v1/compliance?from=2004-01-01&to=2026-12-31";
    assertThat(http.get().uri(uri)).hasStatusOk().hasHeader("Huiying-Complete", "false");
    assertThat(http.get().uri(uri)).hasStatusOk().hasHeader("Huiying-Complete", "true");
  }

  @Test
  void writesAllThatIsOverdueIntoOneFile() throws Exception {
    for (var i = 0; i < 600; i++) {
      district.receives("住房局", "2026-03-16T10:00");
    }
    var answer = http.get().uri("/api/v1/reports/overdue?format=csv&limit=10").exchange();

    assertThat(answer).hasStatusOk().hasHeader("Huiying-Complete", "true");
    assertThat(answer.getResponse().getContentAsString().split("\r\n")).hasSize(1 + 601);
  }

  @Test
  void givesThePacksCsvInTheLanguageAskedFor() throws Exception {
    http.post().uri("/api/v1/reports/2026-03/freeze").exchange();
    district.receives("环保局", "2026-03-16T10:00");
    district.time.moveTo(at("2026-05-01T00:00"));
    http.post().uri("/api/v1/reports/2026-04/freeze").exchange();
    var chinese = pack("zh");
    var english = pack("en");

    assertThat(chinese).contains("承办部门,收件", "更正\r\n", ",发布时,", ",现在,");
    assertThat(chinese).doesNotContainPattern("[a-z]{4}");
    assertThat(english)
        .contains("Department,Received", "Corrections\r\n", ",as published,", ",now,");
  }

  private String pack(String language) throws Exception {
    var answer =
        http.get()
            .uri("/api/v1/reports/2026-04/pack?format=csv")
            .header(HttpHeaders.ACCEPT_LANGUAGE, language)
            .exchange();
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }

  @Test
  void freezesAMonthOnce() {
    var first = http.post().uri("/api/v1/reports/2026-03/freeze").exchange();
    district.receives("环保局", "2026-03-16T10:00");
    var second = http.post().uri("/api/v1/reports/2026-03/freeze").exchange();

    assertThat(first)
        .hasStatus(201)
        .hasHeader(HttpHeaders.LOCATION, "/api/v1/reports/2026-03/pack")
        .bodyJson()
        .extractingPath("$.total.received")
        .isEqualTo(3);
    assertThat(second).hasStatusOk();
    assertThat(second.getResponse().getContentAsByteArray())
        .isEqualTo(first.getResponse().getContentAsByteArray());
    assertThat(http.get().uri("/api/v1/reports/2026-03/pack"))
        .body()
        .isEqualTo(first.getResponse().getContentAsByteArray());
  }

  @Test
  void givesOutThePackInEveryFormByteForByte() {
    var files = new TreeMap<String, byte[]>();
    http.post().uri("/api/v1/reports/2026-03/freeze").exchange();
    for (var form : new String[] {"json", "csv", "xlsx"}) {
      var uri = "/api/v1/reports/2026-03/pack?format=" + form;
      files.put(uri, http.get().uri(uri).exchange().getResponse().getContentAsByteArray());
    }
    district.receives("环保局", "2026-03-16T10:00");

    files.forEach((uri, bytes) -> {
      assertThat(bytes).isNotEmpty();
      assertThat(http.get().uri(uri)).hasStatusOk().body().isEqualTo(bytes);
    });
    assertThat(http.get().uri("/api/v1/reports/2026-03/pack?format=xlsx"))
        .hasHeader(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"huiying-2026-03.xlsx\"");
    assertThat(http.get().uri("/api/v1/reports/frozen"))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items":[{"month":"2026-03","total":{"received":3}}],"nextCursor":null}\
            """);
  }

  @Test
  void explainsWhatItCannotAnswer() {
    for (var bad :
        Map.of(
                "/api/v1/reports/compliance?from=2026-03-01",
                400,
                "/api/v1/reports/compliance?format=pdf&" + MARCH,
                400,
                "/api/v1/reports/compliance?groupBy=mood&" + MARCH,
                400,
                "/api/v1/reports/compliance?kind=MOOD&" + MARCH,
                400,
                "/api/v1/reports/compliance?from=2026-03-02&to=2026-03-01",
                422,
                "/api/v1/reports/legs?from=2021-01-01&to=2026-01-01",
                422,
                "/api/v1/reports/ranking?minimum=0&" + MARCH,
                400,
                "/api/v1/reports/overdue?limit=501",
                400,
                "/api/v1/reports/2026-02/pack",
                404,
                "/api/v1/reports/2026-13/pack",
                400)
            .entrySet()) {
      assertThat(http.get().uri(bad.getKey()).header(HttpHeaders.ACCEPT, "text/csv, */*;q=0.1"))
          .as(bad.getKey())
          .hasStatus(bad.getValue())
          .hasContentType("application/problem+json");
    }
  }

  @Test
  void givesPacksToSupervisorsOnly() {
    http.post().uri("/api/v1/reports/2026-03/freeze").exchange();
    for (var caller :
        List.of(TestCaller.handler("住房局"), TestCaller.lead("住房局"), TestCaller.admin())) {
      for (var form : List.of("json", "csv", "xlsx")) {
        assertThat(http.get().uri("/api/v1/reports/2026-03/pack?format=" + form).with(caller.mvc()))
            .as(form)
            .hasStatus(403);
      }
      assertThat(http.get().uri("/api/v1/reports/frozen").with(caller.mvc())).hasStatus(403);
      assertThat(http.post().uri("/api/v1/reports/2026-03/freeze").with(caller.mvc()))
          .hasStatus(403);
    }
    assertThat(
            http.get()
                .uri("/api/v1/reports/2026-03/pack?format=xlsx")
                .with(TestCaller.supervisor().mvc()))
        .hasStatusOk();
  }

  @Test
  void takesFiveYearsAtMost() {
    assertThat(http.get().uri("/api/v1/reports/legs?from=2021-01-01&to=2025-12-31")).hasStatusOk();
  }

  @Test
  void refusesToFreezeWhatIsNotOverOrOutOfTheCalendar() {
    district.time.moveTo(at("2026-03-31T23:59:59.999"));

    assertThat(http.post().uri("/api/v1/reports/2026-03/freeze"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].code")
        .isEqualTo("month-not-over");
    assertThat(http.post().uri("/api/v1/reports/1949-09/freeze"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].code")
        .isEqualTo("out-of-range");
  }
}
