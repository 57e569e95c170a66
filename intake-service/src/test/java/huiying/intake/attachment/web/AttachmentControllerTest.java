package huiying.intake.attachment.web;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.aMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.contracts.MessageId;
import huiying.intake.attachment.AttachFiles;
import huiying.intake.attachment.Attachments;
import huiying.intake.attachment.InMemoryAttachments;
import huiying.intake.attachment.TextOnly;
import huiying.intake.message.InMemoryMessages;
import huiying.intake.message.Messages;
import huiying.kit.web.WebKitAutoConfiguration;
import huiying.testkit.SignedIn;
import huiying.testkit.TestCaller;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(AttachmentController.class)
@Import({AttachmentControllerTest.InMemory.class, SignedIn.class})
class AttachmentControllerTest {
  private static final MessageId ID = aMessage().submission().id();
  private static final String PLACE = "/api/v1/messages/%s/attachments";
  private static final String SHA256 =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Autowired MockMvcTester http;
  @Autowired InMemoryMessages messages;
  @Autowired InMemoryAttachments attachments;

  @TestConfiguration(proxyBeanMethods = false)
  @ImportAutoConfiguration(WebKitAutoConfiguration.class)
  static class InMemory {
    @Bean
    InMemoryMessages messages() {
      return new InMemoryMessages();
    }

    @Bean
    InMemoryAttachments attachments() {
      return new InMemoryAttachments();
    }

    @Bean
    AttachFiles attachFiles(Messages messages, Attachments attachments) {
      return new AttachFiles(messages, attachments, new TextOnly(), InstantSource.fixed(NOW));
    }
  }

  @BeforeEach
  void keepAMessage() {
    messages.clear();
    attachments.clear();
    messages.add(List.of(aMessage().received()));
  }

  private MvcTestResult post(MessageId id, String field, String name, String content) {
    var file = new MockMultipartFile(field, name, "text/html", content.getBytes(UTF_8));
    return http.post()
        .uri(PLACE.formatted(id))
        .multipart()
        .file(file)
        .content("a form that says how long it is")
        .exchange();
  }

  private MvcTestResult post(String name, String content) {
    return post(ID, "file", name, content);
  }

  private MvcTestResult get(MessageId id, String rest) {
    return http.get().uri(PLACE.formatted(id) + rest).exchange();
  }

  @Test
  void answersANewAttachmentWithItsPlace() {
    var result = post("我的 信.txt", "abc");

    assertThat(result)
        .hasStatus(HttpStatus.CREATED)
        .hasHeader("Location", PLACE.formatted(ID) + "/1");
    assertThat(result)
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"id": 1, "name": "我的 信.txt", "type": "text/plain", "size": 3, "sha256": "%s",
             "addedAt": "2026-03-16T09:30:02.125+08:00"}\
            """
                .formatted(SHA256));
  }

  @Test
  void answersARepeatWithTheSame() {
    post("信.txt", "abc");

    assertThat(post("信.txt", "abc"))
        .hasStatusOk()
        .hasHeader("Location", PLACE.formatted(ID) + "/1");
    assertThat(attachments.of(ID)).hasSize(1);
  }

  @Test
  void listsWhatAMessageHas() {
    assertThat(get(ID, "")).hasStatusOk().bodyJson().extractingPath("$.items").asArray().isEmpty();
    post("a.txt", "a");
    post("b.txt", "b");

    assertThat(get(ID, ""))
        .bodyJson()
        .extractingPath("$.items[*].name")
        .isEqualTo(List.of("a.txt", "b.txt"));
  }

  @Test
  void givesAFileOutAsADownloadAndNothingElse() {
    attachments.clear();
    post("我的 信.txt", "abc");

    var result = get(ID, "/1");

    assertThat(result)
        .hasStatusOk()
        .hasHeader("Content-Length", "3")
        .hasHeader("ETag", '"' + SHA256 + '"')
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'")
        .hasBodyTextEqualTo("abc");
    assertThat(result.getResponse().getHeader("Content-Disposition"))
        .startsWith("attachment; ")
        .contains("filename*=UTF-8''%E6%88%91%E7%9A%84%20%E4%BF%A1.txt");
  }

  @Test
  void sendsNoFileThatTheCallerHas() {
    post("信.txt", "abc");

    assertThat(
            http.get()
                .uri(PLACE.formatted(ID) + "/1")
                .header("If-None-Match", '"' + SHA256 + '"')
                .exchange())
        .hasStatus(HttpStatus.NOT_MODIFIED);
  }

  @Test
  void doesNotKnowWhatIsNotThere() {
    var other = MessageId.of(Channel.PORTAL, "?");

    for (var result : List.of(post(other, "file", "a", "a"), get(other, ""), get(other, "/1"))) {
      assertThat(result).hasStatus(HttpStatus.NOT_FOUND);
      assertThat(result)
          .bodyJson()
          .extractingPath("$.type")
          .isEqualTo("/problems/message-not-found");
    }
    assertThat(get(ID, "/1"))
        .hasStatus(HttpStatus.NOT_FOUND)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/attachment-not-found");
    assertThat(get(ID, "/x")).hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void givesNobodyElseAFileNorTakesOne() {
    post("信.txt", "abc");
    var others =
        List.of(
            TestCaller.handler("城管执法局"),
            TestCaller.handler(),
            TestCaller.dispatcher(),
            TestCaller.adapter(Channel.MAILBOX));

    for (var other : others) {
      for (var rest : List.of("", "/1", "/2")) {
        var answer = http.get().uri(PLACE.formatted(ID) + rest).with(other.mvc()).exchange();
        assertThat(answer).as("%s", other).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(answer)
            .bodyJson()
            .extractingPath("$.type")
            .isEqualTo("/problems/message-not-found");
      }
      assertThat(uploadBy(other)).as("%s", other).hasStatus(HttpStatus.NOT_FOUND);
    }
    assertThat(attachments.of(ID)).hasSize(1);
  }

  @Test
  void letsASupervisorLookButAddNothing() {
    post("信.txt", "abc");

    var supervisor = TestCaller.supervisor();
    assertThat(http.get().uri(PLACE.formatted(ID) + "/1").with(supervisor.mvc())).hasStatusOk();
    assertThat(uploadBy(supervisor)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(uploadBy(TestCaller.handler("住房保障局"))).hasStatus(HttpStatus.CREATED);
    assertThat(uploadBy(TestCaller.adapter(Channel.PORTAL))).hasStatusOk();
  }

  private MvcTestResult uploadBy(TestCaller caller) {
    var file = new MockMultipartFile("file", "b.txt", "text/plain", "b".getBytes(UTF_8));
    return http.post()
        .uri(PLACE.formatted(ID))
        .multipart()
        .file(file)
        .with(caller.mvc())
        .content("a form that says how long it is")
        .exchange();
  }

  @Test
  void refusesTheEleventh() {
    for (int n = 1; n <= 10; n++) {
      assertThat(post(n + ".txt", "abc")).hasStatus(HttpStatus.CREATED);
    }

    assertThat(post("11.txt", "abc"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .contains("已有 10 个附件");
  }

  @Test
  void saysWhatIsWrongWithAFile() {
    assertFault(post("a.pdf", "MZ"), HttpStatus.UNPROCESSABLE_CONTENT, "file", "type-not-allowed");
    assertFault(post("a.txt", ""), HttpStatus.UNPROCESSABLE_CONTENT, "file", "empty-file");
    assertFault(post(ID, "datei", "a", "a"), HttpStatus.BAD_REQUEST, "file", "missing");
    assertThat(post("a.txt", "a".repeat((20 << 20) + 1))).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
    assertThat(attachments.contents()).isZero();
  }

  private static void assertFault(
      MvcTestResult result, HttpStatus status, String field, String code) {
    assertThat(result).hasStatus(status);
    assertThat(result).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
    assertThat(result).bodyJson().extractingPath("$.errors[0].code").isEqualTo(code);
  }
}
