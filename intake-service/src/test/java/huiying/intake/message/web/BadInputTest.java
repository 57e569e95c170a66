package huiying.intake.message.web;

import static huiying.intake.message.MessageJson.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.jayway.jsonpath.JsonPath;
import huiying.intake.message.InMemoryMessages;
import huiying.testkit.SignedIn;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever is sent, the answer says what is wrong and where, and nothing is kept. */
@WebMvcTest(MessageController.class)
@Import({InMemoryIntake.class, SignedIn.class})
class BadInputTest {
  @Autowired MockMvcTester http;
  @Autowired InMemoryMessages messages;

  @BeforeEach
  void clear() {
    messages.clear();
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        arguments("malformed", "{\"channel\" \"PORTAL\"}", "", "malformed-json"),
        arguments("truncated", truncated(), "", "malformed-json"),
        arguments("an array", "[" + json("A") + "]", "", "wrong-type"),
        arguments("a number", "7", "", "wrong-type"),
        arguments("empty", "", "", "no-body"),
        arguments("null", "null", "", "no-body"),
        arguments("two", json("A") + "{}", "", "*"),
        arguments("doubled field", doubled(), "", "malformed-json"),
        arguments("deep", "[".repeat(2_000), "", "*"),
        arguments("unknown field", json("A").with("tilte", "1"), "tilte", "unknown-field"),
        arguments("half a surrogate", json("A").with("\\ud800", "1"), "", "malformed-json"),
        arguments("a number as title", json("A").with("title", "7"), "title", "wrong-type"),
        arguments("true as title", json("A").with("title", "true"), "title", "wrong-type"),
        arguments("an object as title", json("A").with("title", "{}"), "title", "wrong-type"),
        arguments("a list as content", json("A").with("content", "[]"), "content", "wrong-type"),
        arguments("text as flag", json("A").with("simple", "\"true\""), "simple", "wrong-type"),
        arguments("1 as flag", json("A").with("confidential", "1"), "confidential", "wrong-type"),
        arguments("a citizen of text", json("A").with("citizen", "\"王\""), "citizen", "wrong-type"),
        arguments("no citizen", json("A").with("citizen", "\"\""), "citizen", "wrong-type"),
        arguments("a phone number", with("{\"phone\":138}"), "citizen.phone", "wrong-type"),
        arguments("an unknown contact", with("{\"qq\":\"1\"}"), "citizen.qq", "unknown-field"),
        arguments(
            "unknown channel", json("A").with("channel", "\"FAX\""), "channel", "unknown-value"),
        arguments("channel by number", json("A").with("channel", "0"), "channel", "*"),
        arguments("channel by digit", json("A").with("channel", "\"0\""), "channel", "*"),
        arguments("no channel", json("A").with("channel", "\"\""), "channel", "*"),
        arguments("small letters", json("A").with("kind", "\"help\""), "kind", "unknown-value"),
        arguments("half a kind", json("A").with("kind", "\"\\udc00\""), "kind", "unknown-value"),
        arguments("a date", received("\"2026-03-16\""), "receivedAt", "no-time"),
        arguments("no time", received("\"\""), "receivedAt", "no-time"),
        arguments("garbage", received("\"gestern\""), "receivedAt", "no-time"),
        arguments("no such day", received("\"2026-02-30T10:00:00\""), "receivedAt", "no-time"),
        arguments("five digits", received("\"+10000-01-01T00:00:00\""), "receivedAt", "no-time"),
        arguments("the end", received("\"+999999999-12-31T23:59-18:00\""), "receivedAt", "no-time"),
        arguments("seconds", received("1773624600"), "receivedAt", "wrong-type"));
  }

  static Stream<Arguments> invalid() {
    return Stream.of(
        arguments("no channel", json("A").without("channel"), "channel", "missing"),
        arguments("null channel", json("A").with("channel", "null"), "channel", "missing"),
        arguments("no external id", json("A").without("externalId"), "externalId", "missing"),
        arguments("no kind", json("A").without("kind"), "kind", "missing"),
        arguments("no title", json("A").without("title"), "title", "missing"),
        arguments("no content", json("A").without("content"), "content", "missing"),
        arguments("no receipt", json("A").without("receivedAt"), "receivedAt", "missing"),
        arguments("long id", json("A".repeat(201)), "externalId", "too-long"),
        arguments("tab in id", json("A\\t"), "externalId", "control-character"),
        arguments("blank id", json("　"), "externalId", "blank"),
        arguments("long title", title("长".repeat(100_000)), "title", "too-long"),
        arguments("new line in title", title("一\\n二"), "title", "control-character"),
        arguments("half an emoji", title("\\ud83d"), "title", "broken-character"),
        arguments(
            "zero byte", json("A").with("content", "\"\\u0000\""), "content", "control-character"),
        arguments("long content", content("字".repeat(20_001)), "content", "too-long"),
        arguments("long department", department("局".repeat(101)), "department", "too-long"),
        arguments("blank department", department(""), "department", "blank"),
        arguments(
            "long name",
            with("{\"name\":\"" + "王".repeat(201) + "\"}"),
            "citizen.name",
            "too-long"),
        arguments("year 9999", received("\"9999-12-31T23:59:59Z\""), "receivedAt", "future"),
        arguments("in a while", received("\"2026-03-16T09:33:00\""), "receivedAt", "future"),
        arguments("year 1900", received("\"1900-01-01T00:00:00\""), "receivedAt", "too-old"),
        arguments("year 0", received("\"0000-01-01T00:00:00Z\""), "receivedAt", "too-old"));
  }

  @ParameterizedTest(name = "{0}: {2} {3}")
  @MethodSource("unreadable")
  void answers400ToWhatCannotBeRead(String name, Object body, String field, String code) {
    refuses(400, body.toString().getBytes(UTF_8), field, code);
  }

  @ParameterizedTest(name = "{0}: {2} {3}")
  @MethodSource("invalid")
  void answers422ToWhatBreaksARule(String name, Object body, String field, String code) {
    refuses(422, body.toString().getBytes(UTF_8), field, code);
  }

  static Stream<byte[]> noUtf8() {
    var broken = json("A").toString().getBytes(UTF_8);
    broken[90] = (byte) 0xc0;
    return Stream.of(
        broken, new byte[] {'{', '"', (byte) 0xe5, '"', '}'}, new byte[] {(byte) 0xff, 0, 7});
  }

  @ParameterizedTest
  @MethodSource("noUtf8")
  void answers400ToWhatIsNoUtf8(byte[] body) {
    refuses(400, body, "", "*");
  }

  static Stream<Integer> tooLarge() {
    return Stream.of((1 << 20) + 1, 10 << 20);
  }

  @ParameterizedTest
  @MethodSource("tooLarge")
  void answers413ToWhatIsTooLarge(int size) {
    var body = content("a".repeat(size)).toString();

    assertThat(post(body.getBytes(UTF_8))).hasStatus(413);
    assertThat(messages.announced()).isEmpty();
  }

  private MvcTestResult post(byte[] body) {
    return http.post()
        .uri("/api/v1/messages")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private void refuses(int status, byte[] body, String field, String code) {
    var result = post(body);

    assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    var text = new String(result.getResponse().getContentAsByteArray(), UTF_8);
    assertThat(JsonPath.<List<String>>read(text, "$.errors[*].field")).containsExactly(field);
    if (!code.equals("*")) {
      assertThat(JsonPath.<List<String>>read(text, "$.errors[*].code")).containsExactly(code);
    }
    assertThat(JsonPath.<List<String>>read(text, "$.errors[*].fault")).doesNotContainNull();
    assertThat(messages.announced()).isEmpty();
  }

  private static String truncated() {
    return json("A").toString().substring(0, 60);
  }

  private static String doubled() {
    return json("A").toString().replace("{", "{\"title\":\"一\",");
  }

  private static Object received(String raw) {
    return json("A").with("receivedAt", raw);
  }

  private static Object with(String citizen) {
    return json("A").with("citizen", citizen);
  }

  private static Object title(String text) {
    return json("A").with("title", "\"" + text + "\"");
  }

  private static Object content(String text) {
    return json("A").with("content", "\"" + text + "\"");
  }

  private static Object department(String text) {
    return json("A").with("department", "\"" + text + "\"");
  }
}
