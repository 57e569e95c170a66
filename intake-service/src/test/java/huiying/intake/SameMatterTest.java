package huiying.intake;

import static huiying.intake.message.MessageJson.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import huiying.backing.BackingServices;
import huiying.contracts.Channel;
import huiying.contracts.MessageId;
import huiying.contracts.Topics;
import huiying.contracts.wire.EventCodec;
import huiying.testkit.TestIssuer;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Messages about one matter, through the whole service. */
@DirtiesContext // closed before the backing services are
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "huiying.intake.matter.every=50ms")
class SameMatterTest {
  @LocalServerPort int port;
  @Autowired MeterRegistry meters;

  private final String externalId = "A-" + UUID.randomUUID();
  private IntakeClient intake = new IntakeClient(0);

  @DynamicPropertySource
  static void backing(DynamicPropertyRegistry settings) {
    TestIssuer.one().trust(settings);
    var backing = BackingServices.forTests();
    settings.add("spring.mongodb.uri", () -> backing.mongoUri("intake-matter-test"));
    settings.add("spring.kafka.bootstrap-servers", backing::kafkaBootstrapServers);
  }

  @BeforeEach
  void callThePort() {
    intake = new IntakeClient(port);
  }

  private String send(Channel channel, String name, String receivedAt, String content) {
    var citizen = "{\"phone\":\"138%08d\"}".formatted(externalId.hashCode() & 0xFFFFFF);
    var message =
        json(externalId + name)
            .with("channel", "\"%s\"".formatted(channel))
            .with("kind", "\"COMPLAINT\"")
            .with("receivedAt", "\"%s\"".formatted(receivedAt))
            .with("title", "\"噪声\"")
            .with("content", "\"%s\"".formatted(content))
            .with("citizen", citizen);
    assertThat(intake.post(message).status()).isEqualTo(201);
    return MessageId.of(channel, externalId + name).value();
  }

  @Test
  void s142ProposesToMergeOneMatterOfOneCitizenAndNamesTheEarliestReceipt() {
    var content = "第%s号工地凌晨施工，噪声很大，居民无法休息".formatted(externalId);
    var later = send(Channel.PORTAL, "", "2026-03-16T09:30:00", content);
    var earlier = send(Channel.HOTLINE_12345, "", "2026-03-15T21:00:00", "来电：" + content);

    await()
        .untilAsserted(() -> {
          var proposed = intake.get(IntakeClient.MESSAGES + "/" + later + "/same-matter");
          assertThat(proposed.<List<String>>read("$.items[*].earliest")).containsExactly(earlier);
          assertThat(proposed.<List<String>>read("$.items[0].why")).contains("SAME_CITIZEN");
        });
    assertThat(intake.get(IntakeClient.MESSAGES + "/" + later).<String>read("$.state"))
        .isEqualTo("RECEIVED");
  }

  @Test
  void s149AnnouncesOneCaseForFiveComplaintsAboutOneMatter() {
    for (int n = 0; n < 6; n++) {
      var receivedAt = "2026-03-16T09:3%d:00".formatted(n);
      send(Channel.PORTAL, "-" + n, receivedAt, externalId + "路口积水没过膝盖，车辆行人无法通行");
    }

    var first = MessageId.of(Channel.PORTAL, externalId + "-0").value();
    await()
        .untilAsserted(() -> {
          var cases = intake.get("/api/v1/special-responses");
          var ours = "$.items[?('%s' in @.messages)]".formatted(first);
          assertThat(cases.<List<Boolean>>read(ours + ".announced")).containsExactly(true);
          assertThat(cases.<List<List<String>>>read(ours + ".messages").getFirst()).hasSize(6);
        });
    var cases = intake.get("/api/v1/special-responses");
    var id = cases.<List<String>>read("$.items[?('%s' in @.messages)].id".formatted(first));
    var records = MessageTopic.about(Topics.RESPONSE_EVENTS, id.getFirst());
    assertThat(records).hasSize(1);
    var type = MessageTopic.header(records.getFirst(), "ce_type");
    var body = new String(records.getFirst().value(), StandardCharsets.UTF_8);
    assertThat(EventCodec.RESPONSE_EVENTS.read(type, body)).isPresent();
    assertThat(meters.get("huiying.special.responses").tag("reason", "SAME_MATTER").counter())
        .satisfies(counter -> assertThat(counter.count()).isPositive());
  }
}
