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
import huiying.testkit.TestCaller;
import huiying.testkit.TestIssuer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
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
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final Pattern LINK = Pattern.compile("/acknowledgements/[\\w-]+");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Events events = Events.of(UUID.randomUUID().toString());
  @LocalServerPort private int port;
  @Autowired private EventSender sender;
  @Autowired private KafkaTemplate<String, byte[]> kafka;
  @Autowired private MovedTime time;

  /** In duty hours; moves by hand. */
  @TestConfiguration
  static class TimeOfTest {
    @Bean
    MovedTime movedTime() {
      return new MovedTime(Instant.parse("2026-03-24T01:00:00Z"));
    }
  }

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry settings) {
    MAIL.start();
    var backing = BackingServices.forTests();
    var database = "notify-" + UUID.randomUUID();
    settings.add("spring.kafka.bootstrap-servers", backing::kafkaBootstrapServers);
    settings.add("spring.mongodb.uri", () -> backing.mongoUri(database));
    settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    TestIssuer.one().trust(settings);
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
    time.pass(WINDOW); // whoever was told in the test before may be told again
  }

  @Test
  void aClockEventBecomesAMailThatIsAcknowledgedByItsLink() throws Exception {
    tell(events.start(1, "住房保障局"), events.warn(1, 1));
    tell(events.warn(1, 1));
    var path = "/api/v1/alerts?step=WARNING_1&messageId=" + events.message();
    await().atMost(SOON).until(() -> get(path).path("items").size() == 1);
    assertThat(MAIL.getReceivedMessages()).isEmpty();

    time.pass(WINDOW);

    await().atMost(SOON).until(() -> MAIL.getReceivedMessages().length == 1);
    var mail = MAIL.getReceivedMessages()[0];
    assertThat(mail.getSubject()).startsWith("【临期预警】小区加装电梯如何申请");
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("handler.housing@huiying.example");
    await().atMost(SOON).until(() -> get(path + "&state=SENT").path("items").size() == 1);
    var alert = get(path).path("items").get(0);
    assertThat(alert.path("dueAt").asString()).isEqualTo("2026-03-24T00:00:00+08:00");
    assertThat(alert.path("recipient").path("address").asString())
        .isEqualTo("h***@huiying.example");
    assertThat(alert.toString()).doesNotContain("handler.housing@");

    var link = link(mail);
    assertThat(open(link + "?lang=en").body())
        .contains("I have read it", "小区加装电梯如何申请", events.message().value());
    assertThat(get(path).path("items").get(0).path("acknowledgedAt").isNull()).isTrue();
    assertThat(openPost(link).body()).contains("已确认阅知");
    var one = get("/api/v1/alerts/" + alert.path("id").asString());
    assertThat(one.path("alert").path("acknowledgedBy").asString())
        .isEqualTo(alert.path("recipient").path("contact").asString());
    assertThat(one.path("attempts").get(0).path("outcome").asString()).isEqualTo("SENT");
    assertThat(mail.getMessageID())
        .isEqualTo("<%s@huiying>".formatted(one.path("alert").path("notice").asString()));
    assertThat(answer(TestCaller.metrics(), "/actuator/prometheus").body())
        .contains("huiying_alerts_total", "huiying_alerts_planned", "outcome=\"sent\"");
  }

  @Test
  void anAlertIsThereForThoseWhoMaySeeIt() throws Exception {
    var own = TestCaller.handler("住房保障局").named("handler.housing");
    var other = TestCaller.handler("教育局");
    tell(events.start(1, "住房保障局"), events.warn(1, 1));
    var path = "/api/v1/alerts?step=WARNING_1&messageId=" + events.message();
    await().atMost(SOON).until(() -> get(path).path("items").size() == 1);
    var id = get(path).path("items").get(0).path("id").asString();
    time.pass(WINDOW);
    await().atMost(SOON).until(() -> get(path + "&state=SENT").path("items").size() == 1);

    assertThat(JSON.readTree(answer(own, path).body()).path("items").size()).isOne();
    for (var caller : List.of(other, TestCaller.handler(), TestCaller.dispatcher())) {
      assertThat(JSON.readTree(answer(caller, path).body()).path("items").isEmpty()).isTrue();
      assertThat(answer(caller, "/api/v1/alerts/" + id).statusCode()).isEqualTo(404);
      assertThat(post(caller, "/api/v1/alerts/" + id + "/acknowledgement").statusCode())
          .isEqualTo(404);
    }
    assertThat(answer(TestCaller.admin(), path).statusCode()).isEqualTo(403);
    assertThat(post(own, "/api/v1/alerts/" + id + "/resend").statusCode()).isEqualTo(403);
    assertThat(open(path).statusCode()).isEqualTo(401);
    assertThat(post(own, "/api/v1/alerts/" + id + "/acknowledgement").statusCode()).isEqualTo(200);
    assertThat(get(path).path("items").get(0).path("acknowledgedBy").asString())
        .isEqualTo("handler.housing");
  }

  @Test
  void thePageBehindALinkAndItsFilesAreOpen() throws Exception {
    var page = open("/acknowledgements/AAAA");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("style-src 'self'"));
    assertThat(open("/acknowledgement/page.css").statusCode()).isEqualTo(200);
    assertThat(open("/acknowledgement/icon.svg").statusCode()).isEqualTo(200);
    assertThat(open("/api/v1/ladders").statusCode()).isEqualTo(401);
  }

  @Test
  void theListOfTheMonthIsForSupervisorsOnly() throws Exception {
    for (var path : List.of("2026-03", "2026-03.csv", "2026-03.xlsx")) {
      assertThat(answer(TestCaller.handler("教育局"), "/api/v1/criticism/" + path).statusCode())
          .as(path)
          .isEqualTo(403);
    }
  }

  @Test
  void whatCannotBeReadOrKeptHoldsNothingUp() {
    kafka.send(Topics.CLOCK_EVENTS, "nobody", "no event".getBytes(UTF_8));
    tell(events.warn(1, -1));
    tell(events.late(9, 1));

    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          time.pass(WINDOW);
          assertThat(MAIL.getReceivedMessages())
              .extracting(MimeMessage::getSubject)
              .anyMatch(subject -> subject.startsWith("【超期第1个工作日】"));
        });
  }

  @Test
  void anAlertIsSentAgainOnDemand() throws Exception {
    tell(events.start(1, "教育局"), events.warn(1, 1));
    var path = "/api/v1/alerts?step=WARNING_1&messageId=" + events.message();
    await().atMost(SOON).until(() -> get(path).path("items").size() == 1);
    var id = get(path).path("items").get(0).path("id").asString();

    assertThat(post("/api/v1/alerts/" + id + "/resend").statusCode()).isEqualTo(409);
    assertThat(post("/api/v1/alerts/" + id + "/acknowledgement").statusCode()).isEqualTo(409);
    assertThat(post("/api/v1/alerts/none/resend").statusCode()).isEqualTo(404);
    time.pass(WINDOW);
    await().atMost(SOON).until(() -> MAIL.getReceivedMessages().length == 1);
    await().atMost(SOON).until(() -> get(path + "&state=SENT").path("items").size() == 1);

    assertThat(post("/api/v1/alerts/" + id + "/resend").statusCode()).isEqualTo(200);
    time.pass(WINDOW);

    await().atMost(SOON).until(() -> MAIL.getReceivedMessages().length == 2);
    assertThat(List.of(MAIL.getReceivedMessages()))
        .extracting(MimeMessage::getMessageID)
        .doesNotHaveDuplicates();
    await().atMost(SOON).until(() -> get("/api/v1/alerts/" + id).path("attempts").size() == 2);
  }

  @Test
  void whatStaysUnansweredIsOnTheListOfTheMonth() throws Exception {
    tell(events.start(1, "教育局"), events.breach(1), events.late(1, 5));

    await()
        .atMost(SOON)
        .until(() -> listed("/api/v1/criticism/2026-03").contains(events.message().value()));
    assertThat(listed("/api/v1/criticism/2026-03.csv?lang=en"))
        .contains("Department", "教育局", events.message().value());
    assertThat(answer("/api/v1/criticism/2026-03.xlsx").headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).contains("spreadsheetml"));
    assertThat(listed("/api/v1/criticism/2026-04")).doesNotContain(events.message().value());
    assertThat(answer("/api/v1/criticism/march").statusCode()).isEqualTo(400);
    tell(events.retract(2));
    await()
        .atMost(SOON)
        .until(() -> !listed("/api/v1/criticism/2026-03").contains(events.message().value()));
  }

  private String listed(String path) throws Exception {
    return answer(path).body();
  }

  @Test
  void aLinkThatNobodyWroteLeadsNowhere() throws Exception {
    assertThat(open("/acknowledgements/AAAA").statusCode()).isEqualTo(404);
    assertThat(openPost("/acknowledgements/AAAA").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "messageId=x, messageId, bad-id",
    "state=LOST, state, unknown-value",
    "delivery=PIGEON, delivery, unknown-value",
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
    assertThat(answer(TestCaller.metrics(), "/actuator/health/readiness").body())
        .contains("kafka", "mongo")
        .doesNotContain("mail");
    assertThat(answer(TestCaller.metrics(), "/actuator/health").body()).doesNotContain("mail");
  }

  private static String link(MimeMessage mail) throws Exception {
    var parts = (MimeMultipart) mail.getContent();
    var link = LINK.matcher(parts.getBodyPart(0).getContent().toString());
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private void tell(ClockEvent... told) {
    sender.send(Topics.CLOCK_EVENTS, Stream.of(told).map(NotifyServiceTest::envelope).toList());
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
    return answer(TestCaller.supervisor(), path);
  }

  private HttpResponse<String> answer(TestCaller caller, String path) throws Exception {
    return send(by(caller, path).build());
  }

  private HttpResponse<String> post(String path) throws Exception {
    return post(TestCaller.supervisor(), path);
  }

  private HttpResponse<String> post(TestCaller caller, String path) throws Exception {
    return send(by(caller, path).POST(HttpRequest.BodyPublishers.noBody()).build());
  }

  private HttpRequest.Builder by(TestCaller caller, String path) {
    return HttpRequest.newBuilder(at(path)).header("Authorization", caller.bearer());
  }

  /** As somebody who has not signed in. */
  private HttpResponse<String> open(String path) throws Exception {
    return send(HttpRequest.newBuilder(at(path)).build());
  }

  private HttpResponse<String> openPost(String path) throws Exception {
    var nothing = HttpRequest.BodyPublishers.noBody();
    return send(HttpRequest.newBuilder(at(path)).POST(nothing).build());
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
  }
}
