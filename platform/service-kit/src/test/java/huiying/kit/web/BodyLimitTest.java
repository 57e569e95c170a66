package huiying.kit.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.util.unit.DataSize.ofMegabytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On a real server, since only there a body can come without saying how long it is. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.application.name=echo-service",
      "spring.config.import=classpath:huiying/kit/defaults.yaml",
      "management.endpoint.health.validate-group-membership=false",
      "huiying.access.open=/**",
      "huiying.web.body-at[/large]=4MB",
      "spring.servlet.multipart.max-request-size=4MB",
      "spring.servlet.multipart.resolve-lazily=true",
      "spring.autoconfigure.exclude=huiying.kit.kafka.KafkaKitAutoConfiguration,"
          + "huiying.kit.health.HealthKitAutoConfiguration,"
          + "huiying.kit.audit.mongo.AuditKitAutoConfiguration,"
          + "huiying.kit.audit.web.AuditWebAutoConfiguration,"
          + "huiying.kit.secrecy.config.SecrecyKitAutoConfiguration"
    })
class BodyLimitTest {
  private static final int MB = 1 << 20;

  @LocalServerPort int port;

  private final HttpClient client = HttpClient.newHttpClient();

  private HttpResponse<String> post(String path, BodyPublisher body, String language)
      throws IOException, InterruptedException {
    return post(path, "application/json", body, language);
  }

  private HttpResponse<String> post(String path, String type, BodyPublisher body, String language)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
            .header("Content-Type", type)
            .header("Accept-Language", language)
            .POST(body)
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static BodyPublisher known(int size) {
    return BodyPublishers.ofByteArray(text(size));
  }

  private static BodyPublisher unknown(int size) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text(size)));
  }

  /** Valid JSON of exactly this length. */
  private static byte[] text(int size) {
    return ("{\"text\":\"" + "a".repeat(size - 11) + "\"}").getBytes(US_ASCII);
  }

  @Test
  void takesOneMegabyteAndNotOneByteMore() throws Exception {
    assertThat(post("/echo", known(MB), "zh").statusCode()).isEqualTo(200);
    assertThat(post("/echo", unknown(MB), "zh").statusCode()).isEqualTo(200);
    assertThat(post("/echo", known(MB + 1), "zh").statusCode()).isEqualTo(413);
    assertThat(post("/echo", unknown(MB + 1), "zh").statusCode()).isEqualTo(413);
  }

  @Test
  void answersEvenWhileALongBodyIsStillComing() throws Exception {
    for (var body : new BodyPublisher[] {known(12 * MB), unknown(12 * MB)}) {
      var answer = post("/echo", body, "zh");

      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("/problems/too-large", "1,024 KB", "请求过大");
    }
  }

  @Test
  void speaksEnglishIfAsked() throws Exception {
    assertThat(post("/echo", known(2 * MB), "en").body()).contains("The request is too large");
    assertThat(post("/echo", unknown(2 * MB), "en").body()).contains("The request is too large");
  }

  @Test
  void letsAPathHaveItsOwnLimit() throws Exception {
    assertThat(post("/large", unknown(4 * MB), "zh").body()).isEqualTo(String.valueOf(4 * MB));
    assertThat(post("/large", known(4 * MB + 1), "zh").statusCode()).isEqualTo(413);
  }

  @Test
  void readsNoFormThatDoesNotSayHowLongItIs() throws Exception {
    for (var type :
        new String[] {"multipart/form-data; boundary=b", "Multipart/Mixed; boundary=b"}) {
      var answer = post("/echo", type, unknown(12 * MB), "zh");

      assertThat(answer.statusCode()).isEqualTo(411);
      assertThat(answer.body()).contains("/problems/http-411", "没有说明长度");
    }
    assertThat(post("/echo", "multipart/form-data; boundary=b", unknown(100), "en").body())
        .contains("The length is missing", "Content-Length");
  }

  @Test
  void letsAFormComeInAnyLengthWhereTheServersOwnBoundIsNoHigher() throws Exception {
    var type = "multipart/form-data; boundary=b";

    assertThat(post("/large", type, unknown(2 * MB), "zh").body()).isEqualTo("" + 2 * MB);
    assertThat(post("/large", type, known(2 * MB), "zh").body()).isEqualTo("" + 2 * MB);
    assertThat(post("/large", type, known(4 * MB + 1), "zh").statusCode()).isEqualTo(413);
    assertThat(post("/echo", type, known(100), "zh").statusCode()).isEqualTo(415);
  }

  @Test
  void letsAPatternStandForManyPaths() {
    var limits = new WebProperties(ofMegabytes(1), Map.of("/a/*/b", ofMegabytes(2)));

    assertThat(limits.limitFor("/a/7/b")).isEqualTo(2 * MB);
    assertThat(limits.limitFor("/a/7/8/b")).isEqualTo(MB);
    assertThat(limits.limitFor("/a/7/b/c")).isEqualTo(MB);
  }
}
