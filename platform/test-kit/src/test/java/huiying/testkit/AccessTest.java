package huiying.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Doors over HTTP, with good tokens. */
@GuardedServiceTest
@TestPropertySource(properties = "huiying.access.open=/public/**")
class AccessTest {
  @LocalServerPort int port;

  private Doorbell service = new Doorbell(0);

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry settings) {
    TestIssuer.one().trust(settings);
  }

  @BeforeEach
  void ring() {
    service = new Doorbell(port);
  }

  private HttpResponse<String> get(String path, TestCaller caller) {
    return service.get(path, "Authorization", caller.bearer(), "Accept-Language", "en");
  }

  @Test
  void letsAnyoneInWhereBothPlacesSaySo() {
    assertThat(service.get("/public/door").statusCode()).isEqualTo(200);
    assertThat(service.get("/half-open").statusCode()).isEqualTo(401);
  }

  @Test
  void tellsWhoHasNoTokenWhatToDoInTheirLanguage() {
    var answer = service.get("/department");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer realm=\"huiying\"");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.body()).contains("/problems/no-token", "需要登录");
    assertThat(service.get("/department", "Accept-Language", "en").body()).contains("Sign in");
  }

  @Test
  void handsOnTheCallerInTheRolesOfTheOperationOnly() {
    var answer = get("/department", TestCaller.everybody("住房保障局").named("王五"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"name\":\"王五\"", "HANDLER", "LEAD", "住房保障局")
        .doesNotContain("SUPERVISOR", "ADMIN");
  }

  @Test
  void refusesOtherRolesAndSaysWhichItTakes() {
    var answer = get("/department", TestCaller.adapter(Channel.PORTAL));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("/problems/not-allowed", "handler, lead", "adapter");
  }

  @Test
  void refusesBeforeItReadsTheBody() {
    var answer =
        service.post(
            "/letters",
            "{\"no",
            "Content-Type",
            "application/json",
            "Authorization",
            TestCaller.auditor().bearer());

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void opensNothingThatSaysNothing() {
    assertThat(get("/forgotten", TestCaller.everybody()).statusCode()).isEqualTo(403);
    assertThat(get("/nothing/here", TestCaller.everybody()).statusCode()).isEqualTo(404);
    assertThat(service.get("/nothing/here").statusCode()).isEqualTo(401);
  }

  @Test
  void showsMetricsToWhoMaySeeThem() {
    assertThat(service.get("/actuator/prometheus").statusCode()).isEqualTo(401);
    assertThat(get("/actuator/prometheus", TestCaller.admin()).body()).contains("not-in-scope");
    assertThat(get("/actuator/prometheus", TestCaller.metrics()).statusCode()).isEqualTo(200);
    assertThat(service.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void headersTellBrowsersToTrustNothing() {
    for (var answer :
        new HttpResponse<?>[] {service.get("/department"), service.get("/public/door")}) {
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
      assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }
  }
}
