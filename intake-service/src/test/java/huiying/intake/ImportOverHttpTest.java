package huiying.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import huiying.backing.BackingServices;
import huiying.contracts.Channel;
import huiying.contracts.MessageId;
import huiying.intake.imports.WorkOrders;
import huiying.testkit.TestIssuer;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Files taken in by the whole service, with the mapping that it ships. */
@DirtiesContext // closed before the backing services are
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "huiying.intake.imports.every=50ms")
class ImportOverHttpTest {
  private static final int ROWS = 2_000;

  @LocalServerPort int port;
  @Autowired MongoOperations mongo;
  @Autowired MeterRegistry meters;

  private final String prefix = UUID.randomUUID().toString();
  private IntakeClient intake = new IntakeClient(0);

  @DynamicPropertySource
  static void backing(DynamicPropertyRegistry settings) {
    TestIssuer.one().trust(settings);
    var backing = BackingServices.forTests();
    settings.add("spring.mongodb.uri", () -> backing.mongoUri("intake-import-test"));
    settings.add("spring.kafka.bootstrap-servers", backing::kafkaBootstrapServers);
  }

  @BeforeEach
  void callThePort() {
    intake = new IntakeClient(port);
  }

  private byte[] workOrders(int rows) {
    return WorkOrders.csv(prefix, rows).getBytes(Charset.forName("GB18030"));
  }

  private IntakeClient.Answer awaitDone(String id) {
    var path = "/api/v1/imports/" + id;
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () -> assertThat(intake.get(path).<String>read("$.state")).isEqualTo("DONE"));
    return intake.get(path);
  }

  @Test
  void takesInThousandsOfRowsAndNeverTwice() {
    var accepted = intake.upload("工单.csv", workOrders(ROWS));

    assertThat(accepted.status()).isEqualTo(202);
    var done = awaitDone(accepted.read("$.id"));
    assertThat(done.<Integer>read("$.created")).isEqualTo(ROWS);
    assertThat(done.<Integer>read("$.rowsRead")).isEqualTo(ROWS);
    assertThat(intake.upload("工单.csv", workOrders(ROWS)).status()).isEqualTo(200);
    assertThat(mongo.getCollection("importChunks").countDocuments()).isZero();
    var id = MessageId.of(Channel.HOTLINE_12345, prefix + "-7").value();
    await().untilAsserted(() -> assertThat(MessageTopic.idsAbout(id)).containsExactly(id + ":1:0"));
    assertThat(meters.get("huiying.import.rows").tag("outcome", "CREATED").counter().count())
        .isGreaterThanOrEqualTo(ROWS);
    assertThat(
            meters
                .get("huiying.messages.arrival.lag")
                .timer()
                .max(java.util.concurrent.TimeUnit.DAYS))
        .isPositive();
  }

  @Test
  void readsTheMappingFromItsPart() {
    var answer = intake.upload("/api/v1/imports", "none", "工单.csv", workOrders(1));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.<String>read("$.errors[0].field")).isEqualTo("mapping");
  }

  @Test
  void keepsTheOtherLimitsAsTheyWere() {
    var large = new byte[3 << 20];

    assertThat(intake.upload("zeros.csv", large).status()).isEqualTo(422);
    for (var path : new String[] {IntakeClient.MESSAGES, IntakeClient.MESSAGES + "/batch"}) {
      assertThat(intake.upload(path, "12345", "zeros.csv", large).status()).isEqualTo(411);
    }
  }
}
