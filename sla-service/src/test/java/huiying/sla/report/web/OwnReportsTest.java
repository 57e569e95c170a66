package huiying.sla.report.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.sla.clock.InMemoryTrackedMessages;
import huiying.sla.clock.RulesInForce;
import huiying.sla.clock.TrackedMessages;
import huiying.sla.report.District;
import huiying.sla.report.InMemoryRollUps;
import huiying.sla.report.Reports;
import huiying.testkit.SignedIn;
import huiying.testkit.TestCaller;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whose numbers reports hold. */
@WebMvcTest({ComplianceController.class, ReportController.class, OverdueController.class})
@Import(SignedIn.class)
class OwnReportsTest {
  private static final String MARCH = "from=2026-03-01&to=2026-03-31";
  private static final TestCaller HANDLER = TestCaller.handler("住房局");
  private static final TestCaller LEAD = TestCaller.lead("住房局", "物业科");

  @Autowired MockMvcTester http;
  @Autowired District district;

  @TestConfiguration
  static class Wiring {
    @Bean
    District district() {
      var district =
          new District("2026-04-15T09:00", new InMemoryTrackedMessages(), new InMemoryRollUps());
      district.receives("住房局", "2026-03-16T10:00").replied("2026-03-18T10:00");
      district.receives("住房局", "2026-03-16T10:00");
      district.receives("物业科", "2026-03-16T10:00");
      district.receives("环保局", "2026-03-16T10:00");
      district.receives((String) null, "2026-03-16T10:00");
      district.receivesReport(Channel.PORTAL, "住房局", "物业科", "2026-03-17T10:00");
      return district;
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
  }

  @BeforeEach
  void thereIsMore() {
    assertThat(get(TestCaller.supervisor(), "/api/v1/reports/compliance?" + MARCH))
        .bodyJson()
        .extractingPath("$.total.received")
        .isEqualTo(6);
  }

  @Test
  void sumsOfOwnDepartmentsOnly() {
    assertThat(get(HANDLER, "/api/v1/reports/compliance?" + MARCH))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"rows\":[{\"group\":\"2026-03\",\"received\":3}],\"total\":{\"received\":3,\"met\":1}}");
    assertThat(get(TestCaller.handler("环保局"), "/api/v1/reports/compliance?" + MARCH))
        .bodyJson()
        .extractingPath("$.total.received")
        .isEqualTo(1);
  }

  @Test
  void countsNoReportThatIsAboutAPartOfTheOwn() {
    assertThat(get(LEAD, "/api/v1/compliance?groupBy=department&" + MARCH))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$[*]['group','received']")
        .isEqualTo(
            List.of(Map.of("group", "住房局", "received", 2), Map.of("group", "物业科", "received", 1)));
  }

  @Test
  void groupsHoldOwnDepartmentsOnly() {
    var rows = "$.rows[*].group";
    assertThat(get(HANDLER, "/api/v1/reports/compliance?groupBy=department&" + MARCH))
        .bodyJson()
        .extractingPath(rows)
        .asArray()
        .containsExactly("住房局");
    assertThat(
            get(TestCaller.supervisor(), "/api/v1/reports/compliance?groupBy=department&" + MARCH))
        .bodyJson()
        .extractingPath(rows)
        .asArray()
        .containsExactlyInAnyOrder("住房局", "物业科", "环保局", null);
  }

  @Test
  void refusesAnotherDepartmentByName() {
    for (var uri :
        List.of(
            "/api/v1/reports/compliance?department=环保局&" + MARCH,
            "/api/v1/reports/compliance?format=csv&department=没有的局&" + MARCH,
            "/api/v1/reports/overdue?department=环保局",
            "/api/v1/reports/overdue?format=csv&department=环保局")) {
      for (var caller : List.of(HANDLER, LEAD, TestCaller.lead())) {
        assertThat(get(caller, uri))
            .as(uri)
            .hasStatus(403)
            .bodyJson()
            .isLenientlyEqualTo(
                "{\"type\":\"/problems/not-your-department\",\"parameter\":\"department\"}");
      }
    }
    assertThat(get(HANDLER, "/api/v1/reports/compliance?department=住房局&" + MARCH)).hasStatusOk();
    assertThat(get(TestCaller.supervisor(), "/api/v1/reports/overdue?department=环保局"))
        .hasStatusOk();
  }

  @Test
  void takesTheOwnNameHoweverItIsWritten() {
    var wide = TestCaller.handler("住房\u3000局");
    for (var own : List.of("住房局", "住\u200B房局")) {
      assertThat(get(wide, "/api/v1/reports/compliance?department=" + own + "&" + MARCH))
          .hasStatusOk()
          .bodyJson()
          .extractingPath("$.total.received")
          .isEqualTo(3);
      assertThat(get(wide, "/api/v1/reports/overdue?department=" + own))
          .bodyJson()
          .extractingPath("$.items[*].department")
          .asArray()
          .containsExactly("住房局", "住房局");
    }
  }

  @Test
  void legsAreThoseOfOwnDepartments() {
    assertThat(get(LEAD, "/api/v1/reports/legs?" + MARCH))
        .bodyJson()
        .extractingPath("$.rows[*]['department','legs']")
        .isEqualTo(
            List.of(
                Map.of("department", "住房局", "legs", 2), Map.of("department", "物业科", "legs", 1)));
  }

  @Test
  void overdueIsWhatOwnDepartmentsHave() {
    assertThat(get(LEAD, "/api/v1/reports/overdue"))
        .bodyJson()
        .extractingPath("$.items[*].department")
        .asArray()
        .containsExactlyInAnyOrder("住房局", "物业科");
    assertThat(get(HANDLER, "/api/v1/reports/overdue"))
        .bodyJson()
        .extractingPath("$.items[*].department")
        .asArray()
        .containsExactly("住房局", "住房局");
  }

  @Test
  void filesHoldNoMoreThanPages() throws Exception {
    for (var uri :
        List.of(
            "/api/v1/reports/compliance?format=csv&groupBy=department&" + MARCH,
            "/api/v1/reports/legs?format=csv&" + MARCH,
            "/api/v1/reports/overdue?format=csv")) {
      var answer = get(HANDLER, uri);
      var file = new String(answer.getResponse().getContentAsByteArray(), UTF_8);
      assertThat(answer).as(uri).hasStatusOk();
      assertThat(file).as(uri).contains("住房局").doesNotContain("环保局", "物业科");
    }
  }

  @Test
  void withoutDepartmentsAllIsEmpty() {
    for (var caller : List.of(TestCaller.handler(), TestCaller.lead())) {
      assertThat(get(caller, "/api/v1/compliance?" + MARCH)).bodyText().isEqualTo("[]");
      assertThat(get(caller, "/api/v1/reports/compliance?" + MARCH))
          .bodyJson()
          .extractingPath("$.total.received")
          .isEqualTo(0);
      assertThat(get(caller, "/api/v1/reports/legs?" + MARCH))
          .bodyJson()
          .extractingPath("$.rows")
          .asArray()
          .isEmpty();
      assertThat(get(caller, "/api/v1/reports/overdue"))
          .bodyJson()
          .extractingPath("$.items")
          .asArray()
          .isEmpty();
    }
  }

  @Test
  void ranksForSupervisorsOnly() {
    var uri = "/api/v1/reports/ranking?" + MARCH;
    assertThat(get(TestCaller.supervisor(), uri)).hasStatusOk();
    for (var caller : List.of(HANDLER, LEAD, TestCaller.admin(), TestCaller.dispatcher())) {
      assertThat(get(caller, uri)).hasStatus(403);
    }
  }

  private MvcTestResult get(TestCaller caller, String uri) {
    return http.get().uri(uri).with(caller.mvc()).exchange();
  }
}
