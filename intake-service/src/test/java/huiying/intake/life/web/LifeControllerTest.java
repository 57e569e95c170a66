package huiying.intake.life.web;

import static huiying.intake.message.MessageFixture.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.MessageEvent;
import huiying.intake.message.Entry;
import huiying.intake.message.InMemoryMessages;
import huiying.intake.message.web.InMemoryIntake;
import huiying.testkit.SignedIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest({LifeController.class, ReplyController.class})
@Import({InMemoryIntake.class, SignedIn.class})
class LifeControllerTest {
  private static final String MESSAGE =
      "/api/v1/messages/" + aMessage().submission().id().value() + "/";

  @Autowired MockMvcTester http;
  @Autowired InMemoryMessages messages;

  @BeforeEach
  void receive() {
    messages.clear();
    messages.add(List.of(aMessage().to(null).received()));
  }

  private MvcTestResult post(String command, String body) {
    return post(command, body, Map.of());
  }

  private MvcTestResult post(String command, String body, Map<String, String> headers) {
    var request =
        http.post().uri(MESSAGE + command).contentType(MediaType.APPLICATION_JSON).content(body);
    headers.forEach(request::header);
    return request.exchange();
  }

  @Test
  void answersWithTheMessageAsItIsThen() {
    var dispatched = post("dispatch", "{\"department\":\"住房保障局\",\"coDepartments\":[\"长风新村街道\"]}");

    assertThat(dispatched)
        .hasStatusOk()
        .hasHeader("ETag", "\"2\"")
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"state": "DISPATCHED", "version": 2, "department": "住房保障局",
             "coDepartments": ["长风新村街道"]}\
            """);
    assertThat(messages.announced()).last().isInstanceOf(MessageEvent.Dispatched.class);
  }

  @Test
  void namesTheStateAndWhatWouldBeAllowed() {
    assertThat(post("return", "{\"reason\":\"不属本局职责\"}"))
        .hasStatus(HttpStatus.CONFLICT)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"type": "/problems/not-in-this-state", "state": "RECEIVED",
             "allowed": ["acceptance", "correction-requests", "dispatch", "suspension", "extension",
               "interim-replies", "replies", "withdrawal", "reclassification", "merge",
               "unpublication"]}\
            """);
  }

  @Test
  void appliesToTheVersionThatTheCallerHasSeen() {
    assertThat(post("suspension", "{\"reason\":\"等待鉴定\"}", Map.of("If-Match", "\"1\"")))
        .hasStatusOk();
    assertThat(post("resumption", "{}", Map.of("If-Match", "\"1\"")))
        .hasStatus(HttpStatus.PRECONDITION_FAILED)
        .bodyJson()
        .isLenientlyEqualTo("{\"type\": \"/problems/message-outdated\", \"version\": 2}");
    assertThat(post("resumption", "{}", Map.of("If-Match", "W/\"2\"")))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyJson()
        .isLenientlyEqualTo("{\"errors\": [{\"field\": \"If-Match\", \"code\": \"bad-tag\"}]}");
    assertThat(post("resumption", "{}", Map.of("If-Match", "\"1\", \"2\""))).hasStatusOk();
  }

  @Test
  void writesDownForWhomAnAdapterSaysThatItAsks() {
    var said = Map.of("Huiying-User", "%E7%8E%8B%E4%B8%BD", "Huiying-Client", "forged");

    post("withdrawal", "{\"reason\":\"问题已解决\"}", said);

    assertThat(latest().user()).isEqualTo("王丽");
    assertThat(latest().client()).isEqualTo("everybody");
  }

  @Test
  void writesDownNoNameThatIsOnlySaidWhereNoAdapterMayAsk() {
    post("suspension", "{\"reason\":\"等待鉴定\"}", Map.of("Huiying-User", "%E7%8E%8B%E4%B8%BD"));

    assertThat(latest().user()).isEqualTo("everybody");
  }

  private Entry latest() {
    return messages.find(aMessage().submission().id()).orElseThrow().history().getLast();
  }

  @Test
  void refusesANameThatCannotBeRead() {
    for (var bad : List.of("%E7%8", "a%0Ab", "x".repeat(201))) {
      assertThat(post("suspension", "{\"reason\":\"等待\"}", Map.of("Huiying-User", bad)))
          .hasStatus(HttpStatus.BAD_REQUEST)
          .bodyJson()
          .isLenientlyEqualTo(
              "{\"errors\": [{\"field\": \"Huiying-User\", \"code\": \"bad-header\"}]}");
    }
  }

  @Test
  void notesAReplyOnce() {
    var reply = "{\"content\":\"可以申请\",\"repliedAt\":\"2026-03-16T09:30:01\"}";

    var first = post("replies", reply);
    var second = post("replies", reply);

    assertThat(first).hasStatus(HttpStatus.CREATED).hasHeader("ETag", "\"2\"");
    assertThat(first)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"state": "REPLIED", "replies": [{"content": "可以申请", "interim": false,
             "repliedAt": "2026-03-16T09:30:01+08:00"}]}\
            """);
    assertThat(second).hasStatusOk();
    assertThat(messages.announced()).hasSize(2);
  }

  @Test
  void notesAnInterimReply() {
    assertThat(post("interim-replies", "{\"content\":\"正在办理\"}"))
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .isLenientlyEqualTo("{\"state\": \"RECEIVED\", \"replies\": [{\"interim\": true}]}");
  }

  @Test
  void saysWhichAnswerIsThereAndSinceWhen() {
    post("replies", "{\"content\":\"可以申请\",\"repliedAt\":\"2026-03-16T09:30:01\"}");

    assertThat(post("replies", "{\"content\":\"不可以\"}"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"type": "/problems/already-replied",
             "reply": {"content": "可以申请", "repliedAt": "2026-03-16T09:30:01+08:00"}}\
            """);
    assertThat(post("replies", "{\"content\":\"正在办理\",\"interim\":true}"))
        .hasStatus(HttpStatus.CONFLICT);
  }

  @Test
  void refusesAReplyOlderThanTheMessage() {
    assertThat(post("replies", "{\"content\":\"可以\",\"repliedAt\":\"2026-03-16T09:29:59\"}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"errors\": [{\"field\": \"repliedAt\", \"code\": \"before-receipt\"}]}");
    assertThat(messages.announced()).hasSize(1);
  }

  @Test
  void doesNotKnowAMessageThatIsNotThere() {
    messages.clear();

    assertThat(post("replies", "{\"content\":\"可以\"}"))
        .hasStatus(HttpStatus.NOT_FOUND)
        .bodyJson()
        .isLenientlyEqualTo("{\"type\": \"/problems/message-not-found\"}");
  }
}
