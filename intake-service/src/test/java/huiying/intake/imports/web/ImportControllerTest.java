package huiying.intake.imports.web;

import static huiying.intake.imports.ImportFixture.HEADER;
import static huiying.intake.imports.ImportFixture.rows;
import static huiying.intake.imports.ImportFixture.workOrders;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import huiying.contracts.Channel;
import huiying.intake.NotedActs;
import huiying.intake.imports.Imports;
import huiying.intake.imports.RunImports;
import huiying.kit.audit.Act;
import huiying.testkit.SignedIn;
import huiying.testkit.TestCaller;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(ImportController.class)
@Import({InMemoryImporting.class, SignedIn.class})
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class ImportControllerTest {
  private static final String IMPORTS = "/api/v1/imports";
  private static final String WHY = "更正工单";

  @Autowired MockMvcTester http;
  @Autowired RunImports runImports;
  @Autowired Imports imports;
  @Autowired NotedActs audit;

  private MvcTestResult upload(String name, String text, String... mapping) {
    var request = http.post().uri(IMPORTS).multipart().file(part(name, text));
    for (var one : mapping) {
      request = request.param("mapping", one);
    }
    return request.header("Accept-Language", "en").exchange();
  }

  private static org.springframework.mock.web.MockMultipartFile part(String name, String text) {
    return new org.springframework.mock.web.MockMultipartFile(
        "file", name, "text/csv", text.getBytes(UTF_8));
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), UTF_8);
  }

  private static String id(MvcTestResult result) {
    return JsonPath.read(body(result), "$.id");
  }

  @Test
  void acceptsAFileAndTellsWhereItStands() {
    var accepted = upload("C:\\temp\\工单.csv", workOrders());

    assertThat(accepted).hasStatus(HttpStatus.ACCEPTED);
    assertThat(accepted).hasHeader("Location", IMPORTS + "/" + id(accepted));
    assertThat(accepted)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"fileName": "工单.csv", "mapping": "12345", "state": "WAITING", "progress": 0.0,
             "rowsRead": 0}
            """);
    runImports.runNext(() -> true);
    assertThat(http.get().uri(IMPORTS + "/" + id(accepted)))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"state": "DONE", "progress": 1.0, "rowsRead": 8, "created": 4, "repeated": 1,
             "conflicting": 1, "rejected": 2, "arrivalLag": {"medianDays": 1},
             "finishedAt": "2026-03-16T09:30:02.125+08:00",
             "rejectedRows": "/api/v1/imports/%s/rejected-rows.csv"}
            """
                .formatted(id(accepted)));
  }

  @Test
  void showsNoNumbersThatPeoplePutIntoNamesOfFiles() {
    var accepted = upload("王小明 13812345678.csv", workOrders());
    runImports.runNext(() -> true);

    assertThat(body(accepted)).doesNotContain("13812345678");
    var rows = http.get().uri(IMPORTS + "/" + id(accepted) + "/rejected-rows.csv").exchange();
    assertThat(rows).hasStatusOk();
    assertThat(rows.getResponse().getHeader("Content-Disposition")).doesNotContain("13812345678");
  }

  @Test
  void knowsTheSameFileAgain() {
    var first = upload("a.csv", workOrders());

    var again = upload("b.csv", workOrders());

    assertThat(again).hasStatusOk();
    assertThat(again).hasHeader("Location", IMPORTS + "/" + id(first));
    assertThat(http.get().uri(IMPORTS)).bodyJson().extractingPath("$.items").asArray().hasSize(1);
  }

  @Test
  void refusesWhatTheFirstRowShowsToBeNoImport() {
    assertThat(upload("a.csv", "工单编号,标题\n1,2\n"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.errors[0].fault")
        .asString()
        .isEqualTo("The header row lacks mandatory columns: 诉求内容, 诉求类型, 受理时间/来电时间");
    assertThat(upload("a.csv", ""))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.errors[0].code")
        .isEqualTo("empty-file");
    assertThat(upload("a.csv", workOrders(), "none"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.errors[0].remedy")
        .asString()
        .contains("12345");
  }

  @Test
  void isThereForTheHotlineAndTheDeskOnly() {
    var id = id(upload("a.csv", workOrders()));
    var mailbox = TestCaller.adapter(Channel.MAILBOX);

    assertThat(uploadBy(mailbox))
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"type": "/problems/not-your-channel", "field": "channel", "value": "HOTLINE_12345",
             "channels": ["MAILBOX"]}
            """);
    assertThat(getBy(mailbox, "/" + id)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(getBy(mailbox, "/" + id + "/rejected-rows.csv")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(getBy(mailbox, "")).bodyJson().extractingPath("$.items").asArray().isEmpty();
    for (var one : List.of(TestCaller.adapter(Channel.HOTLINE_12345), TestCaller.dispatcher())) {
      assertThat(uploadBy(one)).hasStatus2xxSuccessful();
      assertThat(getBy(one, "/" + id)).hasStatusOk();
      assertThat(getBy(one, "/" + id + "/rejected-rows.csv")).hasStatusOk();
    }
    assertThat(getBy(TestCaller.supervisor(), "/" + id)).hasStatusOk();
    assertThat(getBy(TestCaller.supervisor(), "/" + id + "/rejected-rows.csv"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(uploadBy(TestCaller.supervisor())).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(getBy(TestCaller.handler("住房保障局"), "")).hasStatus(HttpStatus.FORBIDDEN);
  }

  private MvcTestResult uploadBy(TestCaller caller) {
    var file = part("b.csv", rows("by-" + caller.name(), 1));
    return http.post().uri(IMPORTS).multipart().file(file).with(caller.mvc()).exchange();
  }

  private MvcTestResult getBy(TestCaller caller, String rest) {
    return http.get().uri(IMPORTS + rest).with(caller.mvc()).exchange();
  }

  @Test
  void refusesAnUploadWithoutFile() {
    assertThat(http.post().uri(IMPORTS).multipart())
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo("file");
    assertThat(http.post().uri(IMPORTS).contentType("text/csv").content(workOrders()))
        .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void doesNotKnowWhatWasNeverUploaded() {
    assertThat(http.get().uri(IMPORTS + "/" + "0".repeat(32))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(http.get().uri(IMPORTS + "/../x%20")).hasStatus4xxClientError();
    assertThat(http.get().uri(IMPORTS + "/x/rejected-rows.csv")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void givesOutRejectedRowsWithTheirReasons() {
    var text = HEADER + "\n=1+1,@标题,内容,什么,2026-03-13 09:30,'+1\n";
    var id = id(upload("a.csv", text));
    runImports.runNext(() -> true);

    var file = http.get().uri(IMPORTS + "/" + id + "/rejected-rows.csv?purpose=" + WHY);
    var english = file.header("Accept-Language", "en").exchange();

    assertThat(english).hasStatusOk().hasHeader("Content-Type", "text/csv;charset=UTF-8");
    assertThat(body(english).split("\r\n"))
        .containsExactly(
            "\uFEFF" + HEADER + ",Row,Why it was not imported",
            "'=1+1,'@标题,内容,什么,2026-03-13 09:30,'+1,2,"
                + "\"诉求类型: The value \"\"什么\"\" is not known."
                + " Use one of: 咨询, 建议, 投诉, 求助, 表扬.\"");
  }

  @Test
  void showsContactDataOfRejectedRowsOnlyWithAPurposeThatIsNoted() {
    var text = HEADER + "\n1,请打13900001234,内容,王小明13800001234,2026-03-13 09:30,13812345678\n";
    var id = id(upload("a.csv", text));
    runImports.runNext(() -> true);
    var uri = IMPORTS + "/" + id + "/rejected-rows.csv";

    assertThat(body(http.get().uri(uri).exchange()))
        .contains("请打***", "王小明***", "138****5678")
        .doesNotContain("13900001234", "13800001234", "13812345678");
    assertThat(audit.acts()).isEmpty();
    assertThat(http.get().uri(uri + "?purpose=x")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(body(http.get().uri(uri + "?purpose=" + WHY).exchange())).contains("13812345678");
    assertThat(audit.acts()).singleElement().returns(WHY, Act::purpose).returns(id, Act::subject);
  }

  @Test
  void saysThatRejectedRowsWereErased() {
    var id = id(upload("a.csv", workOrders()));
    runImports.runNext(() -> true);
    imports.forgetRejectedBefore(Instant.MAX, 500);

    assertThat(http.get().uri(IMPORTS + "/" + id + "/rejected-rows.csv"))
        .hasStatus(HttpStatus.GONE);
  }

  @Test
  void listsImportsPageByPage() {
    for (int n = 0; n < 3; n++) {
      upload("a.csv", rows("p" + n, 1));
    }

    var first = http.get().uri(IMPORTS + "?limit=2").exchange();
    var cursor = JsonPath.<String>read(body(first), "$.nextCursor");

    assertThat(first).bodyJson().extractingPath("$.items").asArray().hasSize(2);
    var last = http.get().uri(IMPORTS + "?limit=2&cursor=" + cursor).exchange();
    assertThat(last).bodyJson().extractingPath("$.items").asArray().hasSize(1);
    assertThat(last).bodyJson().extractingPath("$.nextCursor").isNull();
    assertThat(http.get().uri(IMPORTS + "?cursor=x")).hasStatus(HttpStatus.BAD_REQUEST);
  }
}
