package huiying.intake.api;

import static huiying.intake.api.RunningService.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.testkit.TestCaller;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is open without a token, and what is not, over HTTP. */
class SignInTest {
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = new RunningService();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static HttpResponse<String> get(String path, @Nullable TestCaller caller) {
    var request = service.request(path).header("Accept-Language", "en");
    if (caller != null) {
      request.header("Authorization", caller.bearer());
    }
    return service.send(request.GET().build());
  }

  private static int status(String path) {
    return get(path, null).statusCode();
  }

  private static void assertThatSignInIsAsked(HttpResponse<String> answer, String of) {
    assertThat(answer.statusCode()).as(of).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).as(of).isPresent();
    assertThat(JSON.readTree(answer.body()).get("type").asString())
        .as(of)
        .isEqualTo("/problems/no-token");
  }

  @Test
  void asksForATokenInEveryOperationButThoseForCitizens() {
    for (var operation : ApiOperation.all(service.document())) {
      if (!operation.path().startsWith("/api/v1/public/")) {
        var path = operation.path().replaceAll("\\{\\w+}", "1");
        var request = service.request(path).header("Content-Type", "application/json");
        var asked = request.method(operation.method(), BodyPublishers.ofString("{")).build();
        assertThatSignInIsAsked(service.send(asked), operation.toString());
      }
    }
    assertThatSignInIsAsked(get("/v3/api-docs", null), "the document");
    assertThatSignInIsAsked(get("/no/such/place", null), "nothing");
    assertThat(get("/v3/api-docs", TestCaller.metrics()).statusCode()).isEqualTo(200);
  }

  @Test
  void servesCitizensWithoutOne() {
    for (var open :
        List.of(
            "/form",
            "/form/form.css",
            "/form/form.js",
            "/form/icon.svg",
            "/status",
            "/api/v1/public/answers")) {
      assertThat(status(open)).as(open).isEqualTo(200);
    }
    assertThat(status("/api/v1/public/status/0000-0000-0000")).isEqualTo(404);
    assertThat(get("/form", null).headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self'");
  }

  @Test
  void showsHealthToAllAndMetricsToThoseWhoReadThem() {
    assertThat(status("/actuator/health/liveness")).isEqualTo(200);
    assertThat(status("/actuator/prometheus")).isEqualTo(401);
    assertThat(get("/actuator/prometheus", TestCaller.supervisor()).statusCode()).isEqualTo(403);
    assertThat(get("/actuator/prometheus", TestCaller.metrics()).statusCode()).isEqualTo(200);
  }

  @Test
  void letsNobodyInByAnOddAddress() {
    assertThat(status("/form/../api/v1/messages")).isIn(400, 401);
    assertThat(status("/form/..;/api/v1/messages")).isEqualTo(400);
    assertThat(status("/form//api/v1/messages")).isIn(400, 401);
    assertThat(status("/api/v1/public/%2e%2e/messages")).isIn(400, 401);
    assertThat(status("/api/v1/public/..%2fmessages")).isEqualTo(400);
    assertThat(status("/API/v1/messages")).isEqualTo(401);
    var odd = get("/api/v1/messages;x=1", TestCaller.supervisor());
    assertThat(odd.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(odd.body()).get("type").asString()).isEqualTo("/problems/http-400");
  }

  @Test
  void doesNotFailOverOddNamesOfParameters() {
    var answer = get("/api/v1/messages?a%00b=1", TestCaller.supervisor());

    assertThat(answer.statusCode()).isIn(200, 400);
  }
}
