package huiying.testkit.http;

import static huiying.testkit.TestCaller.handler;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.backing.BackingServices;
import huiying.testkit.TestIssuer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.filter.FormContentFilter;

/** What every service refuses whoever asks, and what each of its answers says to browsers. */
@ThingServiceTest
@TestPropertySource(properties = {"huiying.web.body-at[/api/v1/things]=4MB"})
class HardenedTest {
  private static final String THINGS = "/api/v1/things";
  private static final String FORM = "application/x-www-form-urlencoded";

  @LocalServerPort int port;
  private Http http = new Http(0);

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry settings) {
    TestIssuer.one().trust(settings);
    settings.add(
        "spring.mongodb.uri",
        () -> BackingServices.forTests().mongoUri("hardened-" + UUID.randomUUID()));
  }

  @BeforeEach
  void open() {
    http = new Http(port);
  }

  private HttpResponse<String> thing(String json) {
    return http.post(THINGS, json, handler("x"));
  }

  private static void isRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(code);
  }

  /**
   * Spring's own filter for forms would read them whole, and before anybody is asked for a token.
   */
  @Test
  void readsNoFormBeforeItAsksForAToken(@Autowired ApplicationContext context) {
    assertThat(context.getBeansOfType(FormContentFilter.class)).isEmpty();
  }

  @Test
  void readsJsonOfAFewLevelsOnly() {
    assertThat(thing(nested(10)).statusCode()).isEqualTo(201);
    isRefused(thing(nested(17)), 400, "json-limits");
    isRefused(thing(nested(50_000)), 400, "json-limits");
  }

  private static String nested(int levels) {
    return "{\"parts\":[".repeat(levels) + "]}".repeat(levels);
  }

  @Test
  void readsNoLongNamesNumbersOrTexts() {
    isRefused(thing("{\"%s\":1}".formatted("n".repeat(50_000))), 400, "json-limits");
    isRefused(thing("{\"number\":%s}".formatted("1".repeat(5_000))), 400, "json-limits");
    isRefused(thing("{\"text\":\"%s\"}".formatted("t".repeat(2_000_001))), 400, "json-limits");
    assertThat(thing("{\"text\":\"%s\"}".formatted("t".repeat(1_999_000))).statusCode())
        .isEqualTo(201);
  }

  @Test
  void readsNoFieldTwice() {
    isRefused(thing("{\"text\":\"a\",\"text\":\"b\"}"), 400, "malformed-json");
  }

  @Test
  void wantsTheTypeOfABodySaid() {
    var body = BodyPublishers.ofString("{}");
    isRefused(Http.send(http.to(THINGS, handler("x")).POST(body)), 415, "/problems/type-missing");
    for (var type : List.of("text/plain", FORM, "application/xml", "application/json5")) {
      isRefused(http.post(THINGS, type, "{}", handler("x")), 415, "/problems/http-415");
    }
  }

  @Test
  void decompressesNothing() {
    for (var encoding : List.of("gzip", "deflate", "br", "identity, gzip", "x")) {
      var answer =
          Http.send(
              http.to(THINGS, handler("x"))
                  .header("Content-Type", "application/json")
                  .header("Content-Encoding", encoding)
                  .POST(BodyPublishers.ofByteArray(new byte[] {0x1f, (byte) 0x8b, 8, 0})));
      isRefused(answer, 415, "/problems/encoded-body");
      assertThat(answer.headers().firstValue("Accept-Encoding")).contains("identity");
    }
    var plain =
        http.to(THINGS, handler("x"))
            .header("Content-Type", "application/json")
            .header("Content-Encoding", "identity")
            .POST(BodyPublishers.ofString("{}"));
    assertThat(Http.send(plain).statusCode()).isEqualTo(201);
  }

  @Test
  void readsNoLongHeaders() {
    var small = http.to(THINGS + "/1", handler("x")).header("X-Long", "h".repeat(10_000)).GET();
    assertThat(Http.send(small).statusCode()).isEqualTo(200);
    var large = http.to(THINGS + "/1", handler("x")).header("X-Long", "h".repeat(20_000)).GET();
    assertThat(Http.send(large).statusCode()).isEqualTo(400);
  }

  @Test
  void readsNoLargeForms() {
    assertThat(http.post("/form", FORM, "text=" + "t".repeat(900_000), null).body())
        .isEqualTo("received 900000");
    var long2 = ("text=" + "t".repeat(2 << 20)).getBytes(US_ASCII);
    assertThat(http.post("/form", FORM, new String(long2, US_ASCII), null).statusCode())
        .isEqualTo(413);
    var unsaid = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(long2));
    var answer = Http.send(http.to("/form", null).header("Content-Type", FORM).POST(unsaid));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    var many =
        IntStream.range(0, 1_000).mapToObj(n -> "p" + n + "=1").collect(Collectors.joining("&"));
    assertThat(http.post("/form", FORM, many + "&text=a", null).statusCode()).isBetween(400, 499);
  }

  @Test
  void tellsNothingOfItsInside() {
    var failed = http.post("/api/v1/failures", "{}", handler("x"));
    isRefused(failed, 500, "/problems/http-500");
    assertThat(failed.body()).doesNotContain("13812345678", "Exception", "\tat ", "trace");
    var refused = http.get("/api/v1/things/..%2f..%2fetc", handler("x"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).doesNotContain("Exception", "Tomcat", "\tat ", "Whitelabel");
  }

  @Test
  void tracesNothing() {
    var trace = http.to(THINGS, handler("x")).method("TRACE", BodyPublishers.noBody());
    assertThat(Http.send(trace).statusCode()).isIn(400, 405);
  }

  @Test
  void saysToBrowsersInEveryAnswerWhatTheyMayDoWithIt() {
    var who = handler("x");
    var answers =
        List.of(
            http.get(THINGS + "/1", who),
            thing("{}"),
            thing("{"),
            http.get(THINGS + "/1", null),
            http.get("/api/v1/audit", who),
            http.get("/nowhere", who),
            http.post(THINGS, "text/plain", "x", who),
            http.post("/api/v1/failures", "{}", who),
            http.get("/actuator/health/liveness", null));
    assertThat(answers)
        .extracting(HttpResponse::statusCode)
        .containsExactly(200, 201, 400, 401, 403, 404, 415, 500, 200);
    for (var answer : answers) {
      var headers = answer.headers();
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "frame-ancestors 'none'");
      assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
      assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
      assertThat(headers.firstValue("Server")).isEmpty();
      assertThat(headers.firstValue("X-Powered-By")).isEmpty();
      assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty(); // not over TLS
    }
  }

  @Test
  void answersWhatIsNoHttpWithoutSayingWhatItIs() throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a b\0\r\n\r\n".getBytes(US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
      assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Tomcat", "Exception");
    }
  }
}
