package huiying.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import huiying.kit.access.web.AccessKitAutoConfiguration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(properties = "huiying.access.open=/**")
@ImportAutoConfiguration({WebKitAutoConfiguration.class, AccessKitAutoConfiguration.class})
class ProblemsTest {
  @Autowired MockMvcTester http;

  private MvcTestResult post(String body) {
    return http.post()
        .uri("/echo")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  @Test
  void tellsNoNumberThatStoodInTheAddress() {
    assertThat(http.get().uri("/messages/13812345678"))
        .hasStatus(400)
        .bodyText()
        .contains("\"instance\":\"/messages/***\"")
        .doesNotContain("13812345678");
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        arguments("{\"text\" 1}", "", "malformed-json"),
        arguments("{\"text\":\"on", "", "malformed-json"),
        arguments("{\"text\":\"\n\"}", "", "malformed-json"),
        arguments("{\"text\":\"1\",\"text\":\"2\"}", "", "malformed-json"),
        arguments("", "", "no-body"),
        arguments("null", "", "no-body"),
        arguments("{} {}", "", "wrong-type"),
        arguments("[]", "", "wrong-type"),
        arguments("{\"text\":1}", "text", "wrong-type"),
        arguments("{\"text\":1.5}", "text", "wrong-type"),
        arguments("{\"text\":true}", "text", "wrong-type"),
        arguments("{\"number\":\"1\"}", "number", "wrong-type"),
        arguments("{\"number\":99999999999}", "number", "wrong-type"),
        arguments("{\"number\":5.9}", "number", "wrong-type"),
        arguments("{\"flag\":\"true\"}", "flag", "wrong-type"),
        arguments("{\"flag\":0}", "flag", "wrong-type"),
        arguments("{\"channel\":\"FAX\"}", "channel", "unknown-value"),
        arguments("{\"channel\":\"\\ud800\"}", "channel", "unknown-value"),
        arguments("{\"channel\":1}", "channel", "unknown-value"),
        arguments("{\"time\":\"2026-03-16\"}", "time", "no-time"),
        arguments("{\"time\":\"\"}", "time", "no-time"),
        arguments("{\"time\":1773624600}", "time", "wrong-type"),
        arguments("{\"inner\":{\"text\":[]}}", "inner.text", "wrong-type"),
        arguments("{\"list\":[{},{\"more\":1}]}", "list[1].more", "unknown-field"),
        arguments("{\"mroe\":1}", "mroe", "unknown-field"));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void saysWhichFieldCannotBeRead(String body, String field, String code) {
    assertThat(post(body))
        .hasStatus(400)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"type": "/problems/unreadable", "status": 400,
             "errors": [{"field": "%s", "code": "%s"}]}\
            """
                .formatted(field, code));
  }

  @Test
  void speaksChineseUnlessAskedForEnglish() {
    assertThat(post("{\"mroe\":1}"))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"title": "请求无法读取", "errors": [{"fault": "没有名为“mroe”的字段"}]}\
            """);
    assertThat(http.get().uri("/refused").header("Accept-Language", "en-GB, fr"))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"title": "The content breaks a rule",
             "errors": [{"fault": "It has 12345 characters, the limit is 200",
                         "remedy": "Shorten it to 200 characters at most"},
                        {"fault": "It is missing"}]}\
            """);
    assertThat(http.get().uri("/refused").header("Accept-Language", "de"))
        .bodyJson()
        .isLenientlyEqualTo("{\"title\": \"内容不符合规则\"}");
  }

  @Test
  void listsWhatAParameterMayBe() {
    assertThat(http.get().uri("/by-channel?channel=FAX").header("Accept-Language", "en"))
        .hasStatus(400)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"errors": [{"field": "channel", "code": "unknown-value",
                         "remedy": "Use one of: PORTAL, HOTLINE_12345, MAILBOX"}]}\
            """);
  }

  static Stream<Arguments> framework() {
    return Stream.of(
        arguments(HttpMethod.GET, "/nowhere", 404, "http-404"),
        arguments(HttpMethod.DELETE, "/echo", 405, "http-405"),
        arguments(HttpMethod.POST, "/echo", 415, "http-415"),
        arguments(HttpMethod.GET, "/fail", 500, "http-500"),
        arguments(HttpMethod.GET, "/away", 503, "http-503"),
        arguments(HttpMethod.GET, "/teapot", 418, "http-400"),
        arguments(HttpMethod.GET, "/since", 400, "unreadable"));
  }

  @ParameterizedTest
  @MethodSource("framework")
  void answersAProblemWhateverGoesWrong(HttpMethod method, String path, int status, String code) {
    assertThat(http.method(method).uri(path))
        .hasStatus(status)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .isLenientlyEqualTo("{\"type\": \"/problems/%s\", \"status\": %d}".formatted(code, status));
  }

  @Test
  void leaksNothingOfAFaultOfOurs() {
    assertThat(http.get().uri("/fail")).bodyText().doesNotContain("secret", "138", "Exception");
    assertThat(http.get().uri("/away")).bodyText().doesNotContain("10.0.0.1", "Exception");
  }

  @Test
  void saysWhenToComeAgain() {
    assertThat(http.get().uri("/away")).hasHeader("Retry-After", "5");
  }

  @Test
  void listsTheMethodsAndTypesThereAre() {
    assertThat(http.delete().uri("/echo")).hasHeader("Allow", "POST");
    assertThat(http.post().uri("/echo").contentType(MediaType.TEXT_PLAIN).content("a"))
        .hasHeader("Accept", "application/json");
  }

  @Test
  void explainsParametersThatCannotBeRead() {
    assertThat(http.get().uri("/messages/nope"))
        .hasStatus(400)
        .bodyJson()
        .isLenientlyEqualTo("{\"errors\": [{\"field\": \"id\", \"code\": \"bad-id\"}]}");
    assertThat(http.get().uri("/since?from=gestern"))
        .hasStatus(400)
        .bodyJson()
        .isLenientlyEqualTo("{\"errors\": [{\"field\": \"from\", \"code\": \"wrong-parameter\"}]}");
    assertThat(http.get().uri("/since?from=2026-03-16T00:00&page=x"))
        .hasStatus(400)
        .bodyJson()
        .isLenientlyEqualTo("{\"errors\": [{\"field\": \"page\", \"code\": \"wrong-parameter\"}]}");
  }

  @Test
  void readsAndWritesDistrictTime() {
    assertThat(post("{\"time\":\"2026-03-16T01:30:00Z\"}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"time\": \"2026-03-16T09:30:00+08:00\"}");
    assertThat(http.get().uri("/since?from=2026-03-16T09:30"))
        .bodyJson()
        .isLenientlyEqualTo("{\"time\": \"2026-03-16T09:30:00+08:00\", \"number\": 1}");
  }
}
