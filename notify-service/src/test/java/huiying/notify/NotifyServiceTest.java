package huiying.notify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import huiying.backing.BackingServices;
import huiying.contracts.ClockEvent;
import huiying.contracts.Topics;
import huiying.contracts.wire.Envelope;
import huiying.contracts.wire.EventCodec;
import huiying.kit.kafka.EventSender;
import huiying.notify.alert.Events;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on real Kafka, a MongoDB-compatible server and a real mail server. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NotifyServiceTest {
  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  @LocalServerPort private int port;
  @Autowired private EventSender sender;
  @Autowired private KafkaTemplate<String, byte[]> kafka;

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry settings) {
    MAIL.start();
    var backing = BackingServices.forTests();
    var database = "notify-" + UUID.randomUUID();
    settings.add("spring.kafka.bootstrap-servers", backing::kafkaBootstrapServers);
    settings.add("spring.mongodb.uri", () -> backing.mongoUri(database));
    settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    settings.add("huiying.topics.partitions", () -> 2);
    settings.add("spring.kafka.consumer.properties.session.timeout.ms", () -> 10000);
  }

  @AfterAll
  static void stopMail() {
    MAIL.stop();
  }

  @BeforeEach
  void forgetMails() throws Exception {
    MAIL.purgeEmailFromAllMailboxes();
  }

  @Test
  void aClockEventBecomesAMailAndAnAlert() throws Exception {
    tell(Events.started(1), Events.warned(1, 1));
    tell(Events.warned(1, 1));

    await().atMost(SOON).until(() -> MAIL.getReceivedMessages().length == 1);
    var mail = MAIL.getReceivedMessages()[0];
    assertThat(mail.getSubject()).startsWith("【临期预警】小区加装电梯如何申请");
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("handler.housing@huiying.example");

    var path = "/api/v1/alerts?messageId=" + Events.MESSAGE + "&state=SENT";
    await().atMost(SOON).until(() -> get(path).path("items").size() == 1);
    var alert = get(path).path("items").get(0);
    assertThat(alert.path("step").asString()).isEqualTo("WARNING_1");
    assertThat(alert.path("messageId").asString()).isEqualTo(Events.MESSAGE.value());
    assertThat(alert.path("dueDate").asString()).isEqualTo("2026-03-23");
    assertThat(alert.path("dueAt").asString()).isEqualTo("2026-03-24T00:00:00+08:00");
    assertThat(alert.path("recipient").path("email").asString()).isEqualTo("h***@huiying.example");
    assertThat(alert.toString()).doesNotContain("handler.housing@");
    assertThat(answer("/actuator/prometheus").body())
        .contains("huiying_alerts_total", "huiying_alerts_planned", "outcome=\"sent\"");
  }

  @Test
  void whatCannotBeReadOrKeptHoldsNothingUp() {
    kafka.send(Topics.CLOCK_EVENTS, "nobody", "no event".getBytes(UTF_8));
    tell(Events.warned(1, -1));

    tell(Events.overdue(9, 1));

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(MAIL.getReceivedMessages())
                .extracting(MimeMessage::getSubject)
                .anyMatch(subject -> subject.startsWith("【超期第1个工作日】")));
  }

  @ParameterizedTest
  @CsvSource({
    "messageId=x, messageId, bad-id",
    "state=LOST, state, unknown-value",
    "limit=0, limit, out-of-range",
    "limit=501, limit, out-of-range",
    "limit=many, limit, wrong-parameter",
    "cursor=%%%%, cursor, bad-cursor",
  })
  void aBadParameterIsAProblem(String query, String field, String fault) throws Exception {
    var answer = answer("/api/v1/alerts?" + query.replace("%", "%25"));

    assertThat(answer.statusCode()).isEqualTo(400);
    var error = JSON.readTree(answer.body()).path("errors").get(0);
    assertThat(error.path("field").asString()).isEqualTo(field);
    assertThat(error.path("code").asString()).isEqualTo(fault);
  }

  @Test
  void readinessDoesNotAskTheMailServer() throws Exception {
    assertThat(answer("/actuator/health/readiness").body())
        .contains("kafka", "mongo")
        .doesNotContain("mail");
    assertThat(answer("/actuator/health").body()).doesNotContain("mail");
  }

  private void tell(ClockEvent... events) {
    sender.send(Topics.CLOCK_EVENTS, Stream.of(events).map(NotifyServiceTest::envelope).toList());
  }

  private static Envelope envelope(ClockEvent event) {
    return new Envelope(
        UUID.randomUUID().toString(),
        EventCodec.CLOCK_EVENTS.typeOf(event.getClass()),
        URI.create("/huiying/sla"),
        event.messageId(),
        event.at(),
        event.revision(),
        EventCodec.CLOCK_EVENTS.write(event));
  }

  private JsonNode get(String path) throws Exception {
    return JSON.readTree(answer(path).body());
  }

  private HttpResponse<String> answer(String path) throws Exception {
    var asked = URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    return http.send(HttpRequest.newBuilder(asked).build(), HttpResponse.BodyHandlers.ofString());
  }
}
