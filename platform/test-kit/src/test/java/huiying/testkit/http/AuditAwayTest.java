package huiying.testkit.http;

import static huiying.testkit.TestCaller.auditor;
import static huiying.testkit.TestCaller.handler;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.testkit.TestIssuer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Nothing listens where the store should be. */
@ThingServiceTest
@TestPropertySource(
    properties = {
      "spring.mongodb.uri=mongodb://127.0.0.1:1",
      "huiying.store.timeout.connect=200ms",
      "huiying.audit.patience=4s",
      "huiying.audit.retry=100ms"
    })
class AuditAwayTest {
  @LocalServerPort int port;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry settings) {
    TestIssuer.one().trust(settings);
  }

  @Test
  void doesNotAnswerACommandThatCannotBeNoted() {
    var answer = new Http(port).post("/api/v1/things", "{\"text\":\"a\"}", handler("x"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("/problems/audit-away", "repeat it");
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(answer.headers().firstValue("Location")).isEmpty();
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void doesNotShowTheAuditUnnoted() {
    var answer = new Http(port).get("/api/v1/audit", auditor());
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("/problems/audit-away");
  }

  @Test
  void doesNotWaitForTheAuditWhereTheStoreWasAwayAlready() {
    var begun = System.nanoTime();
    var answer = new Http(port).post("/api/v1/outages", "{}", handler("x"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("/problems/http-503");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void showsWhatNeedsNoAudit() {
    assertThat(new Http(port).get("/api/v1/things/1", handler("x")).body()).isEqualTo("1");
  }
}
