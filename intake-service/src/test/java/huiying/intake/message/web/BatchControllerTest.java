package huiying.intake.message.web;

import static huiying.intake.message.MessageJson.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_NDJSON;

import com.jayway.jsonpath.JsonPath;
import huiying.contracts.Channel;
import huiying.contracts.MessageId;
import huiying.intake.message.InMemoryMessages;
import huiying.testkit.SignedIn;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(BatchController.class)
@Import({InMemoryIntake.class, SignedIn.class})
class BatchControllerTest {
  @Autowired MockMvcTester http;
  @Autowired InMemoryMessages messages;

  @BeforeEach
  void clear() {
    messages.clear();
  }

  private MvcTestResult post(MediaType type, byte[] body) {
    return http.post().uri("/api/v1/messages/batch").contentType(type).content(body).exchange();
  }

  private MvcTestResult post(MediaType type, String body) {
    return post(type, body.getBytes(UTF_8));
  }

  private static String[] statuses(MvcTestResult result) {
    assertThat(result).hasStatusOk();
    return JsonPath.<List<String>>read(
            new String(result.getResponse().getContentAsByteArray(), UTF_8), "$[*].status")
        .toArray(String[]::new);
  }

  @Test
  void answersEachItemInOrder() {
    var result =
        post(
            APPLICATION_JSON,
            "[%s, %s,\n%s , 1, null, %s]"
                .formatted(
                    json("A-1"),
                    json("A-1"),
                    json("A-1").with("title", "\"别的\""),
                    json("A-2").with("kind", "\"NONE\"")));

    assertThat(result)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            [{"index": 0, "status": "CREATED", "id": "%1$s"},
             {"index": 1, "status": "REPEATED", "id": "%1$s"},
             {"index": 2, "status": "CONFLICT", "id": "%1$s",
              "problem": {"type": "/problems/message-differs", "fields": ["title"]}},
             {"index": 3, "status": "INVALID", "problem": {"status": 400}},
             {"index": 4, "status": "INVALID", "problem": {"status": 400}},
             {"index": 5, "status": "INVALID",
              "problem": {"errors": [{"field": "kind", "code": "unknown-value"}]}}]\
            """
                .formatted(MessageId.of(Channel.PORTAL, "A-1")));
    assertThat(messages.announced()).hasSize(1);
  }

  @Test
  void confinesEveryFaultToItsItem() {
    var result =
        post(
            APPLICATION_JSON,
            "[%s,%s,%s,%s,%s,%s]"
                .formatted(
                    json("A-1").with("title", "7"),
                    json("A-2").with("more", "1"),
                    json("A-3").toString().replace("{", "{\"kind\":\"HELP\","),
                    json("A-4").without("content"),
                    "[" + json("A-5") + "]",
                    json("A-6")));

    assertThat(statuses(result))
        .containsExactly("INVALID", "INVALID", "INVALID", "INVALID", "INVALID", "CREATED");
  }

  @Test
  void readsLinesAndPassesOverBlankOnes() {
    var lines = "\ufeff%s\r\n\n  \n{\"channel\":\n%s".formatted(json("A-1"), json("A-2"));

    assertThat(statuses(post(APPLICATION_NDJSON, lines)))
        .containsExactly("CREATED", "INVALID", "CREATED");
  }

  @Test
  void readsLinesOfWhichOneIsNoUtf8() {
    var good = (json("A-1") + "\n").getBytes(UTF_8);
    var bad = (json("A-2") + "\n").getBytes(UTF_8);
    bad[bad.length / 2] = (byte) 0xff;
    var both = new byte[good.length + bad.length];
    System.arraycopy(bad, 0, both, 0, bad.length);
    System.arraycopy(good, 0, both, bad.length, good.length);

    assertThat(statuses(post(APPLICATION_NDJSON, both))).containsExactly("INVALID", "CREATED");
  }

  @Test
  void refusesTwoValuesOnOneLine() {
    assertThat(statuses(post(APPLICATION_NDJSON, json("A-1") + " " + json("A-2"))))
        .containsExactly("INVALID");
  }

  @Test
  void takesAThousandAndNotOneMore() {
    assertThat(statuses(post(APPLICATION_JSON, array(1_000)))).hasSize(1_000);
    messages.clear();

    assertThat(post(APPLICATION_JSON, array(1_001)))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .isLenientlyEqualTo("{\"errors\": [{\"code\": \"too-many\"}]}");
    assertThat(messages.announced()).isEmpty();
  }

  @Test
  void refusesAsAWholeWhatIsNoArray() {
    for (var body :
        new String[] {json("A-1").toString(), "[" + json("A-1"), "", "[] []", "[1 2]", "7"}) {
      assertThat(post(APPLICATION_JSON, body)).hasStatus(HttpStatus.BAD_REQUEST);
    }
    assertThat(messages.announced()).isEmpty();
  }

  @Test
  void answersAnEmptyBatchWithNothing() {
    assertThat(statuses(post(APPLICATION_JSON, "[]"))).isEmpty();
  }

  @Test
  void takesSixteenMegabytes() {
    var padding = " ".repeat(15 << 20);

    assertThat(statuses(post(APPLICATION_JSON, "[" + padding + json("A-1") + "]"))).hasSize(1);
    assertThat(post(APPLICATION_JSON, "[" + padding.repeat(2) + "]"))
        .hasStatus(HttpStatus.CONTENT_TOO_LARGE);
    assertThat(post(MediaType.TEXT_PLAIN, "[]")).hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
  }

  private static String array(int size) {
    return IntStream.range(0, size)
        .mapToObj(n -> json("A-" + n).toString())
        .collect(Collectors.joining(",", "[", "]"));
  }
}
