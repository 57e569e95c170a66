package huiying.sla;

import static huiying.sla.clock.Facts.at;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import huiying.backing.BackingServices;
import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageEvent;
import huiying.contracts.MessageEvent.Received;
import huiying.contracts.MessageEvent.Replied;
import huiying.contracts.MessageId;
import huiying.contracts.Topics;
import huiying.contracts.wire.Envelope;
import huiying.contracts.wire.EventCodec;
import huiying.contracts.wire.EventRecords;
import huiying.kit.kafka.EventSender;
import huiying.testkit.SignedIn;
import huiying.testkit.TestCaller;
import huiying.testkit.TestIssuer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The whole service on a real Kafka and a MongoDB, its time moved by hand. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SignedIn.class)
class SlaServiceTest {
  private static final MovableTime TIME = new MovableTime(at("2026-03-16T12:00"));
  private static final String DLT = Topics.deadLetters(Topics.MESSAGE_EVENTS, "sla-service");

  @Autowired MockMvcTester http;
  @Autowired EventSender sender;
  @Autowired KafkaTemplate<String, byte[]> kafka;

  @DynamicPropertySource
  static void backing(DynamicPropertyRegistry properties) {
    var backing = BackingServices.forTests();
    properties.add("spring.kafka.bootstrap-servers", backing::kafkaBootstrapServers);
    properties.add("spring.mongodb.uri", () -> backing.mongoUri("sla-service"));
    TestIssuer.one().trust(properties);
  }

  @TestConfiguration
  static class Moved {
    @Bean
    @Primary
    InstantSource movableTime() {
      return TIME;
    }
  }

  @Test
  void goesFromAReceiptToABreachAndAReplyThatRetractsIt() {
    var id = MessageId.of(Channel.PORTAL, "one");
    tell(received(id, "2026-03-16T10:00", "住房局"));
    awaitState(id, "RUNNING");
    assertThat(http.get().uri("/api/v1/clocks/" + id))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"clocks":[{"code":"reply","state":"RUNNING","dueDate":"2026-03-23",
              "dueAt":"2026-03-24T00:00:00+08:00","provisional":false,"overdue":false}]}\
            """);

    TIME.moveTo(at("2026-03-24T00:00"));
    await().until(() -> types(id).contains("huiying.clock.breached.v1"));
    assertThat(http.get().uri("/api/v1/clocks?state=OVERDUE&department=住房局"))
        .bodyJson()
        .extractingPath("$.items[*].messageId")
        .asArray()
        .contains(id.value());

    tell(new Replied(id.value(), 2, at("2026-03-23T17:00"), null));
    awaitState(id, "MET");
    await().until(() -> types(id).contains("huiying.clock.stopped.v1"));
    assertThat(types(id))
        .containsSubsequence(
            "huiying.clock.started.v1",
            "huiying.clock.breached.v1",
            "huiying.clock.breach-retracted.v1",
            "huiying.clock.stopped.v1");
    assertThat(
            http.get().uri("/api/v1/compliance?from=2026-03-16&to=2026-03-16&groupBy=department"))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            [{"group":"住房局","received":1,"met":1,"late":0,"overdue":0,"running":0,"onTimeRate":1.0}]\
            """);
  }

  @Test
  void setsAsideWhatItCannotReadUnchangedAndGoesOn() {
    var id = MessageId.of(Channel.PORTAL, "after-poison");
    var poison = new byte[] {(byte) 0xff, 0, 'x'};
    kafka.send(new ProducerRecord<>(Topics.MESSAGE_EVENTS, id.value(), poison));
    tell(received(id, "2026-03-13T10:00", null));

    awaitState(id, "RUNNING");
    await()
        .untilAsserted(() ->
            assertThat(Records.read(DLT))
                .anySatisfy(letter -> {
                  assertThat(letter.value()).isEqualTo(poison);
                  assertThat(letter.headers().lastHeader("huiying-dead-reason")).isNotNull();
                }));
  }

  @Test
  void explainsADateAndMovesItWhenADayOffIsEntered() {
    var id = MessageId.of(Channel.PORTAL, "explained");
    tell(received(id, "2026-08-03T10:00", "住房局"));
    awaitState(id, "RUNNING");
    assertThat(http.get().uri("/api/v1/clocks/%s/reply/explanation?lang=zh".formatted(id)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.sentence")
        .isEqualTo(
            "该件于2026年8月3日（星期一）收到，期限为5个工作日，起始当日不计。" + "其间有2天休息日或节假日不计入。最迟于2026年8月10日（星期一）24时前办结。");

    var day =
        "[{\"date\":\"2026-08-05\",\"name\":\"抗台\",\"kind\":\"OFF\",\"notice\":\"沪府办发〔2026〕9号\"}]";
    assertThat(post("/api/v1/calendar/days?dryRun=true", day))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.moves.items[*].newDueDate")
        .asArray()
        .containsExactly("2026-08-11");
    assertThat(post("/api/v1/calendar/days", day)).hasStatusOk();

    await()
        .untilAsserted(() ->
            assertThat(http.get().uri("/api/v1/clocks/" + id))
                .bodyJson()
                .isLenientlyEqualTo(
                    """
                    {"legs":[{"department":"住房局"}],"facts":[{"type":"huiying.message.received.v1","ignored":null}],
                     "clocks":[{"dueDate":"2026-08-11","calendarVersion":2,
                       "moves":[{"from":"2026-08-10","to":"2026-08-11","cause":"CALENDAR","note":"沪府办发〔2026〕9号"}]}]}\
                    """));
    assertThat(http.get().uri("/api/v1/clocks/%s/reply/explanation?lang=en".formatted(id)))
        .bodyJson()
        .extractingPath("$.ledger[?(@.date=='2026-08-05')].text")
        .asArray()
        .containsExactly("抗台, day off, not counted (沪府办发〔2026〕9号)");
    await().until(() -> types(id).contains("huiying.clock.moved.v1"));
  }

  @Test
  void changesALimitAndRecountsWhatIsOpen() throws Exception {
    var id = MessageId.of(Channel.PORTAL, "relimited");
    tell(received(id, "2026-06-01T10:00", "住房局"));
    awaitState(id, "RUNNING");
    var form = http.get().uri("/api/v1/limits").exchange().getResponse().getContentAsString(UTF_8);
    var longer = form.replaceFirst("(\"code\":\"reply\".*?\"amount\":)5", "$18");

    assertThat(put("/api/v1/limits?dryRun=true", longer))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.moves.items[*].messageId")
        .asArray()
        .contains(id.value());
    assertThat(put("/api/v1/limits", longer)).hasStatusOk();
    await()
        .untilAsserted(() ->
            assertThat(http.get().uri("/api/v1/clocks/" + id))
                .bodyJson()
                .isLenientlyEqualTo(
                    "{\"clocks\":[{\"dueDate\":\"2026-06-11\",\"limitVersion\":2}]}"));
    assertThat(put("/api/v1/limits", form.replaceFirst("\"version\":1,", "")))
        .as("back, though no date moves earlier")
        .hasStatusOk();
    var question = "[{\"receivedAt\":\"2026-03-16T10:00\",\"limit\":\"reply\"}]";
    await()
        .untilAsserted(() ->
            assertThat(post("/api/v1/deadlines/preview", question))
                .bodyJson()
                .extractingPath("$[0].dueDate")
                .isEqualTo("2026-03-23"));
  }

  @Test
  void previewsDeadlines() {
    assertThat(
            http.post()
                .uri("/api/v1/deadlines/preview")
                .contentType("application/json")
                .content(
                    """
                    [{"receivedAt":"2026-02-13T10:00:00+08:00","unit":"WORKING_DAYS","amount":5},
                     {"receivedAt":"2026-02-02T10:00","unit":"CALENDAR_DAYS","amount":15},
                     {"receivedAt":"2026-12-31T10:00:00","unit":"WORKING_DAYS","amount":1}]\
                    """))
        .hasStatusOk()
        .bodyJson()
        .isEqualTo(
            """
            [{"dueDate":"2026-02-27","dueAt":"2026-02-28T00:00:00+08:00","provisional":false},
             {"dueDate":"2026-02-24","dueAt":"2026-02-25T00:00:00+08:00","provisional":false},
             {"dueDate":"2027-01-01","dueAt":"2027-01-02T00:00:00+08:00","provisional":true}]\
            """);
  }

  @Test
  void namesWhatIsWrongWithAPreview() {
    assertThat(
            http.post()
                .uri("/api/v1/deadlines/preview")
                .contentType("application/json")
                .content(
                    """
                    [{"receivedAt":"9999-02-13T10:00:00+08:00","unit":"WORKING_DAYS","amount":0},
                     {"receivedAt":"9999-02-13T10:00:00+08:00","unit":"WORKING_DAYS","amount":5},{}]\
                    """))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[*].field")
        .asArray()
        .containsExactly(
            "[0].amount", "[1].receivedAt", "[2].receivedAt", "[2].unit", "[2].amount");
  }

  @Test
  void tellsOnlyThoseWhoMaySeeIt() {
    var id = MessageId.of(Channel.PORTAL, "whose");
    tell(received(id, "2026-03-13T10:00", "水务局"));
    awaitState(id, "RUNNING");

    for (var path : List.of("", "/reply/explanation")) {
      var uri = "/api/v1/clocks/" + id + path;
      assertThat(by(TestCaller.handler("水务局"), uri)).as(uri).hasStatusOk();
      assertThat(by(TestCaller.lead("绿化市容局", "水务局"), uri)).as(uri).hasStatusOk();
      assertThat(by(TestCaller.adapter(Channel.PORTAL), uri)).as(uri).hasStatusOk();
      assertThat(by(TestCaller.handler("绿化市容局"), uri)).as(uri).hasStatus(404);
      assertThat(by(TestCaller.adapter(Channel.MAILBOX), uri)).as(uri).hasStatus(404);
      assertThat(by(TestCaller.dispatcher(), uri)).as(uri).hasStatus(404);
      assertThat(by(TestCaller.admin(), uri)).as(uri).hasStatus(403);
    }
    assertThat(by(TestCaller.handler("水务局"), "/api/v1/clocks"))
        .bodyJson()
        .extractingPath("$.items[*].messageId")
        .asArray()
        .containsExactly(id.value());
    assertThat(by(TestCaller.handler(), "/api/v1/clocks"))
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .isEmpty();
  }

  /** With a token, as over the network. */
  private MvcTestResult by(TestCaller caller, String uri) {
    return http.get()
        .uri(uri)
        .with(SecurityMockMvcRequestPostProcessors.anonymous())
        .header(HttpHeaders.AUTHORIZATION, caller.bearer())
        .exchange();
  }

  @Test
  void explainsBadQuestions() {
    for (var bad :
        Map.of(
                "/api/v1/clocks/nope", 400,
                "/api/v1/clocks/0123456789abcdef0123456789abcdef", 404,
                "/api/v1/clocks/0123456789abcdef0123456789abcdef/reply/explanation?lang=fr", 400,
                "/api/v1/clocks?limit=0", 400,
                "/api/v1/clocks?cursor=nope", 400,
                "/api/v1/clocks?dueBefore=yesterday", 400,
                "/api/v1/compliance?from=2026-01-01", 400,
                "/api/v1/compliance?from=2026-01-02&to=2026-01-01", 422,
                "/api/v1/compliance?from=2026-01-02&to=2150-01-01", 422,
                "/api/v1/compliance?from=2026-01-01&to=2026-01-02&groupBy=mood", 400)
            .entrySet()) {
      assertThat(http.get().uri(bad.getKey()))
          .as(bad.getKey())
          .hasStatus(bad.getValue())
          .hasContentType("application/problem+json");
    }
  }

  private static Received received(MessageId id, String at, @Nullable String department) {
    var when = at(at);
    return new Received(
        id.value(),
        1,
        when,
        when,
        Channel.PORTAL,
        Kind.CONSULTATION,
        false,
        false,
        "电梯",
        department,
        null,
        null);
  }

  private MvcTestResult post(String uri, String json) {
    return http.post().uri(uri).contentType("application/json").content(json).exchange();
  }

  private MvcTestResult put(String uri, String json) {
    return http.put().uri(uri).contentType("application/json").content(json).exchange();
  }

  private void tell(MessageEvent event) {
    var envelope =
        new Envelope(
            "%s:%d:0".formatted(event.messageId(), event.sequence()),
            EventCodec.MESSAGE_EVENTS.typeOf(event.getClass()),
            URI.create("/test"),
            event.messageId(),
            event.occurredAt(),
            event.sequence(),
            EventCodec.MESSAGE_EVENTS.write(event));
    sender.send(Topics.MESSAGE_EVENTS, List.of(envelope));
  }

  private void awaitState(MessageId id, String state) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(http.get().uri("/api/v1/clocks/" + id))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.clocks[0].state")
                .isEqualTo(state));
  }

  private static List<String> types(MessageId id) {
    return Records.read(Topics.CLOCK_EVENTS).stream()
        .filter(kept -> id.value().equals(kept.key()))
        .map(kept -> EventRecords.read(kept).type())
        .toList();
  }
}
