package huiying.intake;

import static huiying.intake.message.MessageJson.json;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.backing.BackingServices;
import huiying.testkit.TestIssuer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Without Kafka messages are taken in; they are announced when it is back. */
@DirtiesContext // closed before the backing services are
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.kafka.bootstrap-servers=127.0.0.1:1",
      "spring.kafka.admin.properties.request.timeout.ms=500",
      "spring.kafka.admin.properties.default.api.timeout.ms=1000",
      "logging.level.org.apache.kafka=off"
    })
class KafkaAwayTest {
  @LocalServerPort int port;

  @DynamicPropertySource
  static void store(DynamicPropertyRegistry settings) {
    TestIssuer.one().trust(settings);
    settings.add(
        "spring.mongodb.uri", () -> BackingServices.forTests().mongoUri("intake-alone-test"));
  }

  @Test
  void takesMessagesInAllTheSame() {
    var intake = new IntakeClient(port);
    var externalId = "A-" + UUID.randomUUID();

    var answer = intake.post(json(externalId));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(intake.post(json(externalId)).status()).isEqualTo(200);
    assertThat(intake.reply(answer.read("$.id"), "{\"content\":\"可以\"}").status()).isEqualTo(201);
    assertThat(intake.get("/actuator/health/liveness").status()).isEqualTo(200);
    var readiness = intake.get("/actuator/health/readiness");
    assertThat(readiness.status()).isEqualTo(200);
    assertThat(readiness.<String>read("$.status")).isEqualTo("DEGRADED");
  }
}
