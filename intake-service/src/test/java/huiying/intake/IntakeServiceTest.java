package huiying.intake;

import static huiying.intake.MessageTopic.header;
import static huiying.intake.message.MessageJson.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import huiying.backing.BackingServices;
import huiying.contracts.Channel;
import huiying.contracts.MessageEvent;
import huiying.contracts.MessageId;
import huiying.intake.IntakeClient.Answer;
import huiying.kit.outbox.Announcement;
import huiying.testkit.TestIssuer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a real Kafka and a real store. */
@DirtiesContext // closed before the backing services are
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "huiying.outbox.sweep=300ms")
class IntakeServiceTest {
  @LocalServerPort int port;
  @Autowired MongoOperations mongo;
  @Autowired MeterRegistry meters;

  private final String externalId = "A-" + UUID.randomUUID();
  private final String id = MessageId.of(Channel.PORTAL, externalId).value();
  private IntakeClient intake = new IntakeClient(0);

  @DynamicPropertySource
  static void backing(DynamicPropertyRegistry settings) {
    TestIssuer.one().trust(settings);
    var backing = BackingServices.forTests();
    settings.add("spring.mongodb.uri", () -> backing.mongoUri("intake-service-test"));
    settings.add("spring.kafka.bootstrap-servers", backing::kafkaBootstrapServers);
  }

  @BeforeEach
  void callThePort() {
    intake = new IntakeClient(port);
  }

  private void awaitEvents(String... ids) {
    await().untilAsserted(() -> assertThat(MessageTopic.idsAbout(id)).containsExactly(ids));
  }

  private void awaitNothingUnsent() {
    await().untilAsserted(() -> assertThat(unsent()).contains(List.of()));
  }

  /** Empty if there is no such document. */
  private Optional<List<Document>> unsent() {
    var kept = mongo.getCollection("messages").find(Filters.eq("_id", id)).first();
    return Optional.ofNullable(kept).map(there -> there.getList("unsent", Document.class));
  }

  @Test
  void announcesANewMessageExactlyOnce() {
    assertThat(intake.post(json(externalId)).status()).isEqualTo(201);
    awaitNothingUnsent();
    assertThat(intake.post(json(externalId)).status()).isEqualTo(200);
    assertThat(intake.post(json(externalId).with("title", "\"别的\"")).status()).isEqualTo(409);

    var record = MessageTopic.about(id).getFirst();
    awaitEvents(id + ":1:0");
    assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(record, "ce_type")).isEqualTo("huiying.message.received.v1");
    assertThat(header(record, "ce_source")).isEqualTo("/huiying/intake");
    assertThat(header(record, "ce_subject")).isEqualTo(id);
    assertThat(header(record, "ce_time")).isEqualTo("2026-03-16T01:30:00Z");
    assertThat(header(record, "ce_sequence")).isEqualTo("1");
    assertThat(header(record, "content-type")).isEqualTo("application/json");
    assertThat(record.value())
        .asString(UTF_8)
        .contains("\"title\":\"小区加装电梯如何申请\"")
        .doesNotContain("六层老楼");
  }

  @Test
  void announcesRepliesInOrder() {
    intake.post(json(externalId));
    var interim = "{\"content\":\"正在办理\",\"interim\":true,\"repliedBy\":\"住房保障局\"}";
    var answer = "{\"content\":\"可以申请\",\"repliedAt\":\"2026-03-20T16:15:00\"}";

    assertThat(intake.reply(id, interim).status()).isEqualTo(201);
    assertThat(intake.reply(id, answer).status()).isEqualTo(201);
    assertThat(intake.reply(id, answer).status()).isEqualTo(200);
    assertThat(intake.reply(id, "{\"content\":\"不可以\"}").status()).isEqualTo(409);

    awaitEvents(id + ":1:0", id + ":2:0", id + ":3:0");
    assertThat(MessageTopic.about(id).getLast().value())
        .asString(UTF_8)
        .contains("\"occurredAt\":\"2026-03-20T08:15:00Z\"")
        .doesNotContain("可以申请");
    assertThat(intake.get(IntakeClient.MESSAGES + "/" + id).<String>read("$.state"))
        .isEqualTo("REPLIED");
  }

  @Test
  void takesLinesAndAnnouncesTheGoodOnes() {
    var lines = "%s\n{\"no\n%s\n".formatted(json(externalId), json(externalId));

    var answer = intake.batch("application/x-ndjson", lines);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.<List<String>>read("$[*].status"))
        .containsExactly("CREATED", "INVALID", "REPEATED");
    awaitEvents(id + ":1:0");
  }

  @Test
  void takesAThousandAtOnceAndRefusesOneMore() {
    var thousand =
        IntStream.range(0, 1_000)
            .mapToObj(n -> json(externalId + "-" + n).toString())
            .collect(Collectors.joining("\n"));

    assertThat(intake.batch("application/x-ndjson", thousand).<List<String>>read("$[*].status"))
        .hasSize(1_000)
        .containsOnly("CREATED");
    assertThat(intake.batch("application/x-ndjson", thousand).<List<String>>read("$[*].status"))
        .containsOnly("REPEATED");
    assertThat(intake.batch("application/x-ndjson", thousand + "\n7").status()).isEqualTo(422);
  }

  @Test
  void letsOneOfManyWritersWinEachVersionAndAnnouncesAllInOrder() throws Exception {
    intake.post(json(externalId));
    var content = "{\"content\":\"第%d次\",\"interim\":true}";

    var answers = atOnce(8, n -> intake.reply(id, content.formatted(n)));

    assertThat(answers).extracting(Answer::status).contains(201).isSubsetOf(201, 409);
    var won = (int) answers.stream().filter(answer -> answer.status() == 201).count();
    var expected = IntStream.rangeClosed(1, won + 1).mapToObj("%s:%%d:0".formatted(id)::formatted);
    awaitEvents(expected.toArray(String[]::new));
    assertThat(intake.get(IntakeClient.MESSAGES + "/" + id).<List<String>>read("$.replies"))
        .hasSize(won);
  }

  @Test
  void createsAMessageOnceHoweverManySubmitItAtOnce() throws Exception {
    var answers = atOnce(8, _ -> intake.post(json(externalId)));

    assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201);
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    awaitNothingUnsent();
    awaitEvents(id + ":1:0");
  }

  @Test
  void sendsWhatAnEarlierLifeLeft() {
    var events = IntStream.rangeClosed(1, 2).mapToObj(this::left).map(Announcement::toDocument);
    mongo
        .getCollection("messages")
        .insertOne(new Document("_id", id).append("unsent", events.toList()));

    awaitEvents(id + ":1:0", id + ":2:0");
    awaitNothingUnsent();
  }

  private Announcement left(int sequence) {
    var event = new MessageEvent.Replied(id, sequence, Instant.EPOCH, null);
    return Announcement.of(event, sequence, 0);
  }

  @Test
  void countsMessages() {
    intake.post(json(externalId).with("kind", "\"PRAISE\"").with("channel", "\"MAILBOX\""));

    assertThat(
            meters
                .get("huiying.messages.received")
                .tags("channel", "MAILBOX", "kind", "PRAISE")
                .counter()
                .count())
        .isEqualTo(1);
  }

  @Test
  void isReadyWhenKafkaAndTheStoreAnswer() {
    await()
        .untilAsserted(
            () -> assertThat(intake.get("/actuator/health/readiness").status()).isEqualTo(200));
  }

  @Test
  void refusesTenMegabytesOverTheWireToo() {
    var answer = intake.post(json(externalId).with("content", "\"" + "a".repeat(10 << 20) + "\""));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(intake.get(IntakeClient.MESSAGES + "/" + id).status()).isEqualTo(404);
  }

  private interface Nth<T> {
    T get(int n);
  }

  private static <T> List<T> atOnce(int times, Nth<T> call) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = IntStream.range(0, times).mapToObj(n -> (Callable<T>) () -> call.get(n)).toList();
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }
}
