package huiying.intake;

import static huiying.intake.message.MessageJson.json;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.testkit.TestIssuer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Nothing listens on port 1: the service starts all the same, and never says a message is safe. */
@DirtiesContext
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.mongodb.uri=mongodb://127.0.0.1:1/intake-service",
      "spring.kafka.bootstrap-servers=127.0.0.1:1",
      "spring.kafka.admin.properties.request.timeout.ms=500",
      "spring.kafka.admin.properties.default.api.timeout.ms=1000",
      "logging.level.org.apache.kafka=off",
      "logging.level.org.mongodb=off"
    })
class StoreAwayTest {
  @LocalServerPort int port;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry settings) {
    TestIssuer.one().trust(settings);
  }

  @Test
  void tellsTheCallerSoonToComeAgain() {
    var intake = new IntakeClient(port);
    var before = System.nanoTime();

    var answer = intake.post(json("A-1"));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.retryAfter()).contains("5");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
    assertThat(intake.get(IntakeClient.MESSAGES + "/" + "0".repeat(32)).status()).isEqualTo(503);
    assertThat(intake.batch("application/json", "[%s]".formatted(json("A-1"))).status())
        .isEqualTo(503);
  }

  @Test
  void refusesAtOnceWhatWouldOnlyWait() {
    var intake = new IntakeClient(port);
    for (int i = 0; i < 12; i++) {
      assertThat(intake.post(json("A-" + i)).status()).isEqualTo(503);
    }

    assertThat(intake.get("/actuator/prometheus").body())
        .contains("resilience4j_circuitbreaker_not_permitted_calls_total")
        .containsPattern(
            "resilience4j_circuitbreaker_not_permitted_calls_total\\{[^}]*name=\"store\"[^}]*} [1-9]");
    assertThat(intake.get("/actuator/health/readiness").status()).isEqualTo(503);
  }
}
