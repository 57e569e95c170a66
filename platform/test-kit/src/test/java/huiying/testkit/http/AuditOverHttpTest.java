package huiying.testkit.http;

import static huiying.testkit.TestCaller.auditor;
import static huiying.testkit.TestCaller.handler;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import huiying.backing.BackingServices;
import huiying.testkit.TestIssuer;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ThingServiceTest
class AuditOverHttpTest {
  private static final String LATEST = "/api/v1/audit/verifications/latest";

  @LocalServerPort int port;
  @Autowired MongoOperations mongo;
  @Autowired MeterRegistry meters;
  private Http http = new Http(0);

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry settings) {
    TestIssuer.one().trust(settings);
    settings.add(
        "spring.mongodb.uri",
        () -> BackingServices.forTests().mongoUri("things-" + UUID.randomUUID()));
  }

  @BeforeEach
  void open() {
    http = new Http(port);
  }

  private List<Map<String, Object>> items(String query) {
    var answer = http.get("/api/v1/audit" + query, auditor());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonPath.read(answer.body(), "$.items");
  }

  private Map<String, Object> only(String query) {
    var items = items(query + "&what=POST"); // not that it was read
    assertThat(items).hasSize(1);
    return items.getFirst();
  }

  @Test
  void notesACommandWithItsOperationAndSubject() {
    var who = handler("住房保障局").named("王伟");
    assertThat(http.post("/api/v1/things/7/replies", "{}", who).body()).isEqualTo("7");
    assertThat(http.post("/api/v1/things", "{\"text\":\"a\"}", who).statusCode()).isEqualTo(201);

    assertThat(only("?who=%E7%8E%8B%E4%BC%9F&subject=7"))
        .containsEntry("who", "王伟")
        .containsEntry("roles", "handler")
        .containsEntry("from", "127.0.0.1")
        .containsEntry("what", "POST /api/v1/things/{id}/replies")
        .containsEntry("outcome", "200")
        .containsEntry("intact", true)
        .hasEntrySatisfying("at", at -> assertThat((String) at).endsWith("+08:00"));
    assertThat(only("?subject=42")).containsEntry("what", "POST /api/v1/things");
  }

  @Test
  void keepsNoNumberThatWasLookedFor() {
    assertThat(items("?subject=13912345678")).isEmpty();

    assertThat(items("?what=GET&who=auditor"))
        .extracting(item -> item.get("subject"))
        .contains("***")
        .doesNotContain("13912345678");
  }

  @Test
  void refusesWhatCannotBeLookedFor() {
    for (var filter : List.of("who", "subject", "what", "outcome")) {
      var answer = http.get("/api/v1/audit?%s=a%%00".formatted(filter), auditor());

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(answer.body()).contains("\"" + filter + "\"", "U+0000");
    }
  }

  @Test
  void notesWhatFailedAndWhatWasRefusedButNothingThatWasRead() {
    var who = handler("x").named("refused");
    assertThat(http.post("/api/v1/failures", "{}", who).statusCode()).isEqualTo(500);
    assertThat(http.post("/api/v1/outages", "{}", who).statusCode()).isEqualTo(503);
    assertThat(http.post("/api/v1/things", "{", who).statusCode()).isEqualTo(400);
    assertThat(http.get("/api/v1/things/1", who).statusCode()).isEqualTo(200);
    assertThat(http.get("/api/v1/audit", who).statusCode()).isEqualTo(403);
    assertThat(http.get("/actuator/prometheus", who).statusCode()).isEqualTo(403);
    assertThat(http.post("/api/v1/13812345678/x", "{}", who).statusCode()).isEqualTo(404);

    await()
        .untilAsserted(() ->
            assertThat(items("?who=refused"))
                .extracting(item -> item.get("what") + " " + item.get("outcome"))
                .containsExactlyInAnyOrder(
                    "POST /api/v1/failures 500",
                    "POST /api/v1/outages 503",
                    "POST /api/v1/things 400",
                    "GET /api/v1/audit 403",
                    "GET /actuator/prometheus 403",
                    "POST /api/v1/*/x 404"));
  }

  @Test
  void notesNothingOfStrangersButWhatTheyDidAndCountsTheirRefusals() {
    assertThat(http.post("/api/v1/things", "{}", null).statusCode()).isEqualTo(401);
    assertThat(meters.get("huiying.access.refused").tag("reason", "no-token").counter().count())
        .isPositive();
    var form = "application/x-www-form-urlencoded";
    assertThat(http.post("/form", form, "text=abc", null).body()).isEqualTo("received 3");
    assertThat(http.post("/form", form, "other=abc", null).statusCode()).isEqualTo(400);
    assertThat(http.post("/form", form, "text=+", null).body()).isEqualTo("once more");

    assertThat(only("?who=public"))
        .containsEntry("what", "POST /form")
        .containsEntry("outcome", "201")
        .containsEntry("roles", "");
  }

  @Test
  void notesThatItWasRead() {
    var before = items("?who=auditor").size();
    assertThat(items("?who=auditor").size()).isGreaterThan(before);
  }

  @Test
  void showsPagesAndFiltersByTimeAndOperation() {
    var who = handler("x").named("pages");
    for (var n = 1; n <= 5; n++) {
      http.post("/api/v1/things/p%d/replies".formatted(n), "{}", who);
    }
    var first = http.get("/api/v1/audit?who=pages&limit=3", auditor());
    assertThat(subjects(first)).containsExactly("p5", "p4", "p3");
    String cursor = JsonPath.read(first.body(), "$.nextCursor");
    var second = http.get("/api/v1/audit?who=pages&limit=3&cursor=" + cursor, auditor());
    assertThat(subjects(second)).containsExactly("p2", "p1");
    assertThat((Object) JsonPath.read(second.body(), "$.nextCursor")).isNull();

    assertThat(items("?who=pages&what=POST%20/api/v1/things/")).hasSize(5);
    assertThat(items("?who=pages&what=GET")).isEmpty();
    assertThat(items("?who=pages&from=2020-01-01T00:00:00&before=2021-01-01T00:00:00")).isEmpty();
    assertThat(http.get("/api/v1/audit?limit=201", auditor()).statusCode()).isEqualTo(400);
    assertThat(http.get("/api/v1/audit?cursor=x", auditor()).statusCode()).isEqualTo(400);
  }

  private static List<String> subjects(HttpResponse<String> page) {
    return JsonPath.read(page.body(), "$.items[*].subject");
  }

  @Test
  void verifiesTheChainInTheBackgroundAndFindsOneFlippedByte() {
    http.post("/api/v1/things/flipped/replies", "{}", handler("x"));
    assertThat(verified()).containsEntry("state", "SOUND");

    var audit = mongo.getCollection("audit");
    var key = new Document("subject", "flipped");
    audit.updateOne(key, new Document("$set", new Document("subject", "flippee")));
    var bad = verified();
    assertThat(bad).containsEntry("state", "BAD");
    assertThat(String.valueOf(bad.get("flaw"))).contains("CHANGED");
    assertThat(only("?subject=flippee")).containsEntry("intact", false);

    audit.updateOne(new Document("subject", "flippee"), new Document("$set", key));
    assertThat(verified()).containsEntry("state", "SOUND");

    var number = only("?subject=flipped").get("number");
    var hash = "0".repeat(64);
    var told = http.post(begin("?number=" + number + "&hash=" + hash), "{}", auditor());
    assertThat(told.statusCode()).isEqualTo(202);
    assertThat(String.valueOf(ended().get("flaw"))).contains("REPLACED");
    assertThat(http.post(begin("?number=1"), "{}", auditor()).statusCode()).isEqualTo(400);
  }

  private static String begin(String query) {
    return "/api/v1/audit/verifications" + query;
  }

  private Map<String, Object> verified() {
    var begun = http.post(begin(""), "{}", auditor());
    assertThat(begun.statusCode()).isEqualTo(202);
    assertThat(begun.headers().firstValue("Location")).contains(LATEST);
    return ended();
  }

  private Map<String, Object> ended() {
    await().until(() -> !"RUNNING".equals(latest().get("state")));
    return latest();
  }

  private Map<String, Object> latest() {
    return JsonPath.read(http.get(LATEST, auditor()).body(), "$");
  }

  @Test
  void tellsPrometheusHowLongTheChainIs() {
    http.post("/api/v1/things/1/replies", "{}", handler("x"));
    assertThat(meters.get("huiying.audit.entries").functionCounter().count()).isPositive();
    assertThat(meters.get("huiying.audit.head").gauge().value()).isPositive();
    assertThat(meters.get("huiying.audit.waiting").gauge().value()).isNotNegative();
  }
}
