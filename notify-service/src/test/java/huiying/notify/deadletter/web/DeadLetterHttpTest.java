package huiying.notify.deadletter.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.notify.deadletter.InMemoryRedrives;
import huiying.notify.deadletter.LetterTopic;
import huiying.notify.deadletter.Letters;
import huiying.notify.deadletter.RedriveLetters;
import huiying.notify.deadletter.Redrives;
import huiying.notify.deadletter.kafka.Broker;
import huiying.notify.deadletter.kafka.Sent;
import huiying.testkit.SignedIn;
import huiying.testkit.TestCaller;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** Dead letters as callers get them, on a real Kafka. */
@WebMvcTest({DeadLetterController.class})
@Import(SignedIn.class)
class DeadLetterHttpTest {
  private static final String PATH = "/api/v1/dead-letters";
  private static final Instant NOW = Instant.parse("2026-03-16T02:00:00Z");

  @Autowired MockMvcTester http;
  @Autowired KnownTopics known;
  @Autowired JsonMapper json;

  @TestConfiguration
  static class Wiring {
    @Bean
    LetterTopic topic() throws Exception {
      return Broker.topic("sla-service", 2);
    }

    @Bean
    KnownTopics knownTopics(LetterTopic topic) {
      return new KnownTopics(
          List.of(topic.topic(), "nobody-made-this"), List.of("sla-service", "notify-service"));
    }

    @Bean
    Letters letters() {
      return Broker.letters();
    }

    @Bean
    Redrives redrives() {
      return new InMemoryRedrives();
    }

    @Bean
    RedriveLetters redriveLetters(Letters letters, Redrives redrives) {
      return new RedriveLetters(letters, redrives, _ -> {}, () -> NOW);
    }
  }

  @Autowired LetterTopic topic;

  @BeforeEach
  void someLetters() {
    for (var n = 0; n < 5; n++) {
      Sent.letter(topic, n % 2, "{\"phone\":\"13800001234\",\"n\":%d}".formatted(n));
    }
  }

  @Test
  void listsThemWithoutPersonalDataInPages() throws Exception {
    var page = get(PATH + "?limit=2&topic=" + topic.topic());

    assertThat(page.path("items").size()).isEqualTo(2);
    var item = page.path("items").get(0);
    assertThat(item.path("topic").asString()).isEqualTo(topic.topic());
    assertThat(item.path("service").asString()).isEqualTo("sla-service");
    assertThat(item.path("preview").asString()).startsWith("{\"phone\":\"***\"");
    assertThat(item.path("setAsideAt").asString()).endsWith("+08:00");
    assertThat(item.path("redriven").isNull()).isTrue();
    var next =
        get(
            PATH
                + "?limit=2&topic=%s&cursor=%s"
                    .formatted(topic.topic(), page.path("nextCursor").asString()));
    assertThat(next.path("items").get(0).path("id")).isNotEqualTo(item.path("id"));
    assertThat(get(PATH + "?service=notify-service").path("items").size()).isZero();
  }

  @Test
  void sendsOneAgainAndSaysWhoDidIt() throws Exception {
    var id = get(PATH + "?limit=1").path("items").get(0).path("id").asString();

    var admin = TestCaller.admin().named("王");
    assertThat(http.post().uri(PATH + "/" + id + "/redrive").with(admin.mvc()))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.redriven")
        .convertTo(java.util.Map.class)
        .satisfies(redriven ->
            assertThat(redriven)
                .containsEntry("state", "SENT")
                .containsEntry("by", "王")
                .containsEntry("attempts", 1));

    assertThat(http.post().uri(PATH + "/" + id + "/redrive").header("Accept-Language", "en"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .startsWith("It was sent again at 2026-03-16T10:00:00+08:00 by 王 (state SENT)");
    assertThat(http.post().uri(PATH + "/" + id + "/redrive?again=true")).hasStatusOk();
    assertThat(get(PATH + "/" + id).path("redriven").path("attempts").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "?limit=0, limit, out-of-range",
    "?limit=101, limit, out-of-range",
    "?limit=x, limit, wrong-parameter",
    "?topic=other, topic, unknown-value",
    "?service=other, service, unknown-value",
    "?cursor=x, cursor, bad-cursor",
    "?cursor=b3RoZXI6MD0x, cursor, bad-cursor",
    "/x, id, bad-dead-letter-id",
    "/nobody~0~00, id, bad-dead-letter-id"
  })
  void saysWhatIsWrongWithAQuestion(String question, String field, String code) {
    assertThat(http.get().uri(PATH + question))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0]")
        .convertTo(java.util.Map.class)
        .satisfies(error ->
            assertThat(error)
                .containsEntry("field", field)
                .containsEntry("code", code)
                .hasEntrySatisfying("fault", text -> assertThat((String) text).isNotBlank()));
  }

  @Test
  void showsNoOtherTopics() {
    assertThat(http.get().uri(PATH + "/message-events~0~0")).hasStatus(404);
    assertThat(http.get().uri(PATH + "/" + topic.topic() + "~0~0")).hasStatus(404);
    assertThat(http.post().uri(PATH + "/" + topic.name() + "~0~999/redrive")).hasStatus(404);
  }

  @Test
  void areForAdministratorsOnly() {
    for (var caller :
        List.of(TestCaller.supervisor(), TestCaller.handler("住房局"), TestCaller.auditor())) {
      assertThat(http.get().uri(PATH).with(caller.mvc())).hasStatus(403);
    }
  }

  private tools.jackson.databind.JsonNode get(String uri) throws Exception {
    var answer = http.get().uri(uri).exchange();
    assertThat(answer).hasStatusOk();
    return json.readTree(answer.getResponse().getContentAsString(UTF_8));
  }
}
