package huiying.intake.message.web;

import static huiying.intake.message.MessageFixture.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import huiying.intake.message.InMemoryMessages;
import huiying.testkit.SignedIn;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(MessageListController.class)
@Import({InMemoryIntake.class, SignedIn.class})
class MessageListControllerTest {
  private static final String MESSAGES = "/api/v1/messages";

  @Autowired MockMvcTester http;
  @Autowired InMemoryMessages messages;

  @BeforeEach
  void receive() {
    messages.clear();
    messages.add(List.of(aMessage().of("A-1").received(), aMessage().of("A-2").received()));
  }

  @Test
  void goesOnWhereAPageEnded() throws UnsupportedEncodingException {
    var first = http.get().uri(MESSAGES).param("limit", "1").exchange();
    var body = first.getResponse().getContentAsString();
    var last =
        http.get()
            .uri(MESSAGES)
            .param("limit", "1")
            .param("cursor", JsonPath.<String>read(body, "$.nextCursor"))
            .exchange();

    assertThat(JsonPath.<List<?>>read(body, "$.items")).hasSize(1);
    assertThat(last).bodyJson().extractingPath("$.nextCursor").isNull();
    assertThat(JsonPath.<String>read(body, "$.items[0].id"))
        .isNotEqualTo(
            JsonPath.<String>read(last.getResponse().getContentAsString(), "$.items[0].id"));
  }

  @Test
  void showsNoTextAndNoCitizen() {
    assertThat(http.get().uri(MESSAGES))
        .hasStatusOk()
        .bodyText()
        .contains("小区加装电梯如何申请", "\"id\":\"%s\"".formatted(aMessage().of("A-1").submission().id()))
        .doesNotContain("六层老楼", "citizen");
  }

  @Test
  void refusesWhatNobodyCanLookFor() {
    assertThat(http.get().uri(MESSAGES).param("title", "电梯\u0000"))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"errors\": [{\"field\": \"title\", \"code\": \"control-character\"}]}");
    assertThat(http.get().uri(MESSAGES).param("department", "x".repeat(201)))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyJson()
        .isLenientlyEqualTo("{\"errors\": [{\"field\": \"department\", \"code\": \"too-long\"}]}");
  }
}
