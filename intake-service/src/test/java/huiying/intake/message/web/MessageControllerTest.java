package huiying.intake.message.web;

import static huiying.intake.message.MessageJson.json;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.contracts.MessageId;
import huiying.intake.message.InMemoryMessages;
import huiying.testkit.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(MessageController.class)
@Import({InMemoryIntake.class, SignedIn.class})
class MessageControllerTest {
  private static final String MESSAGES = "/api/v1/messages";
  private static final MessageId ID = MessageId.of(Channel.PORTAL, "A-1");

  @Autowired MockMvcTester http;
  @Autowired InMemoryMessages messages;

  @BeforeEach
  void clear() {
    messages.clear();
  }

  private MvcTestResult post(String path, Object body) {
    return http.post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body.toString())
        .exchange();
  }

  @Test
  void answersANewMessageWithItsPlace() {
    var result = post(MESSAGES, json("A-1"));

    assertThat(result)
        .hasStatus(HttpStatus.CREATED)
        .hasHeader("Location", MESSAGES + "/" + ID)
        .hasHeader("ETag", "\"1\"");
    assertThat(result)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"id": "%s", "version": 1, "channel": "PORTAL", "externalId": "A-1",
             "simple": false, "confidential": false, "state": "RECEIVED", "replies": [],
             "receivedAt": "2026-03-16T09:30:00+08:00",
             "arrivedAt": "2026-03-16T09:30:02.125+08:00"}\
            """
                .formatted(ID));
  }

  @Test
  void answersARepeatWithTheSame() {
    var first = post(MESSAGES, json("A-1"));
    var second = post(MESSAGES, json("A-1"));

    assertThat(second).hasStatusOk();
    assertThat(second.getResponse().getContentAsByteArray())
        .isEqualTo(first.getResponse().getContentAsByteArray());
    assertThat(messages.announced()).hasSize(1);
  }

  @Test
  void takesAnInstantForTheSameWhateverItsOffset() {
    post(MESSAGES, json("A-1"));

    assertThat(post(MESSAGES, json("A-1").with("receivedAt", "\"2026-03-16T01:30:00Z\"")))
        .hasStatusOk();
    assertThat(post(MESSAGES, json("A-1").with("receivedAt", "\"2026-03-16T09:30\"")))
        .hasStatusOk();
  }

  @Test
  void namesTheFieldsThatDiffer() {
    post(MESSAGES, json("A-1"));

    assertThat(post(MESSAGES, json("A-1").with("title", "\"别的\"").with("kind", "\"HELP\"")))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"type": "/problems/message-differs", "id": "%s", "fields": ["kind", "title"]}\
            """
                .formatted(ID));
    assertThat(messages.announced()).hasSize(1);
  }

  @Test
  void showsAMessageButNotHowToReachTheCitizen() {
    post(
        MESSAGES,
        json("A-1")
            .with(
                "citizen", "{\"name\":\"王小明\",\"phone\":\"13812345678\",\"email\":\"wxm@a.cn\"}"));

    assertThat(http.get().uri(MESSAGES + "/" + ID))
        .hasStatusOk()
        .hasHeader("ETag", "\"1\"")
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"citizen": {"name": "王小明", "phone": "138****5678", "email": "w****@a.cn"}}\
            """);
  }

  @Test
  void showsOfACitizensNameInAConfidentialMessageOnlyTheFirstCharacter() {
    post(MESSAGES, json("A-1").with("confidential", "true").with("citizen", "{\"name\":\"王小明\"}"));

    assertThat(http.get().uri(MESSAGES + "/" + ID))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.citizen.name")
        .isEqualTo("王**");
  }

  @Test
  void doesNotSendAgainWhatTheCallerHas() {
    post(MESSAGES, json("A-1"));

    assertThat(http.get().uri(MESSAGES + "/" + ID).header("If-None-Match", "\"1\""))
        .hasStatus(HttpStatus.NOT_MODIFIED);
  }

  @Test
  void explainsAnUnknownMessage() {
    assertThat(http.get().uri(MESSAGES + "/" + ID))
        .hasStatus(HttpStatus.NOT_FOUND)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .isLenientlyEqualTo("{\"type\": \"/problems/message-not-found\"}");
  }

  @Test
  void explainsWhatAnIdLooksLike() {
    assertThat(http.get().uri(MESSAGES + "/A-1"))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyJson()
        .isLenientlyEqualTo("{\"errors\": [{\"field\": \"id\", \"code\": \"bad-id\"}]}");
  }
}
