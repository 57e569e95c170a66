package huiying.sla.limit.web;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.sla.limit.InMemoryLimitBook;
import huiying.sla.limit.Limits;
import huiying.testkit.SignedIn;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@WebMvcTest(LimitController.class)
@Import({InMemoryLimits.class, SignedIn.class})
class LimitControllerTest {
  private static final String LIMITS = "/api/v1/limits";

  @Autowired MockMvcTester http;
  @Autowired InMemoryLimitBook book;
  @Autowired JsonMapper json;

  @BeforeEach
  void open() {
    book.clear();
    book.add(Limits.SHIPPED);
  }

  @Test
  void showsTheLimitsInForceInBothLanguages() {
    assertThat(http.get().uri(LIMITS))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"version": 1, "since": "2021-03-29T00:00:00+08:00",
             "counting": {"deemReceiptNextWorkingDay": false,
               "officeHours": [{"from": "08:30", "to": "12:00"}, {"from": "13:30", "to": "17:30"}]},
             "limits": [
               {"code": "simple-reply",
                "name": {"zh": "简单问题答复", "en": "Reply to a simple question"},
                "family": "reply",
                "appliesTo": {"channels": [], "simple": true, "ratingAtMost": null,
                  "kinds": ["CONSULTATION", "SUGGESTION", "COMMENT", "COMPLAINT", "REPORT", "HELP"]},
                "start": ["RECEIPT"], "unit": "WORKING_DAYS", "amount": 1, "due": "END_OF_DAY",
                "rollForward": true, "extension": null, "suspendable": true, "stop": "REPLY",
                "alarms": {"warnings": [{"at": "DISPATCH"}, {"on": "DUE_DATE", "time": "14:00"}],
                           "remindAt": "09:00"}},
               {"code": "reply", "extension": {"most": 10, "times": 1}},
               {"code": "petition-acceptance"}, {"code": "petition-resolution"},
               {"code": "information-reply"}, {"code": "opinion-feedback"}, {"code": "rework"},
               {"code": "low-rating-contact"},
               {"code": "redispatch", "start": ["RETURN"], "stop": "DISPATCH"}]}\
            """);
  }

  @Test
  void takesBackWhatItShowedAndChangesNothing() {
    assertThat(put(LIMITS, text(http.get().uri(LIMITS).exchange())))
        .hasStatusOk()
        .bodyJson()
        .isEqualTo(
            """
            {"version": 1, "changed": false, "dryRun": false,
             "moves": {"checked": 0, "later": 0, "earlier": 0, "removed": 0, "truncated": false,
                       "items": []}}\
            """);
    assertThat(book.history(10)).hasSize(1);
  }

  @Test
  void showsWhatAChangeWouldMoveAndStoresNothing() {
    assertThat(put(LIMITS + "?dryRun=true", sixDays()))
        .hasStatusOk()
        .bodyJson()
        .isEqualTo(
            """
            {"version": 2, "changed": true, "dryRun": true,
             "moves": {"checked": 40, "later": 1, "earlier": 0, "removed": 0, "truncated": false,
               "items": [{"messageId": "0123456789abcdef0123456789abcdef", "code": "reply",
                          "oldDueDate": "2026-03-23", "newDueDate": "2026-03-24",
                          "direction": "LATER"}]}}\
            """);
    assertThat(book.history(10)).hasSize(1);
  }

  @Test
  void changesTheLimitsAndKeepsTheVersionsBefore() {
    assertThat(put(LIMITS, sixDays()))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"version\": 2, \"changed\": true, \"dryRun\": false}");

    assertThat(http.get().uri(LIMITS)).bodyJson().extractingPath("limits[1].amount").isEqualTo(6);
    assertThat(http.get().uri(LIMITS + "?version=1"))
        .bodyJson()
        .extractingPath("limits[1].amount")
        .isEqualTo(5);
    assertThat(http.get().uri(LIMITS + "/versions"))
        .hasStatusOk()
        .bodyJson()
        .isEqualTo(
            """
            {"items": [{"version": 2, "since": "2026-03-16T10:00:00+08:00", "limits": 9},
                       {"version": 1, "since": "2021-03-29T00:00:00+08:00", "limits": 9}],
             "nextCursor": null}\
            """);
  }

  @Test
  void refusesAChangeOfAnotherVersionThanTheOneInForce() {
    put(LIMITS, sixDays());

    assertThat(put(LIMITS, with(sixDays(), "amount", 7)))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .isLenientlyEqualTo("{\"type\": \"/problems/limits-changed\", \"version\": 2}");
    assertThat(book.latest().version()).isEqualTo(2);
  }

  @Test
  void listsAllThatIsWrong() {
    var wrong = with(with(sixDays(), "amount", 0), "code", "x1");

    assertThat(
            http.put()
                .uri(LIMITS)
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(wrong))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"type": "/problems/invalid", "errors": [
              {"field": "limits[1].code", "code": "bad-code", "fault": "The code has another form"},
              {"field": "limits[1].amount", "code": "out-of-range"}]}\
            """);
  }

  @Test
  void refusesWhatItCannotRead() {
    for (var bad : new String[] {"", "null", "[]", "{\"limit\":[]}", with(sixDays(), "unit", 3)}) {
      assertThat(put(LIMITS, bad)).as(bad).hasStatus(HttpStatus.BAD_REQUEST);
    }
    assertThat(http.get().uri(LIMITS + "?version=x")).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(http.get().uri(LIMITS + "?version=9"))
        .hasStatus(HttpStatus.NOT_FOUND)
        .bodyJson()
        .extractingPath("type")
        .isEqualTo("/problems/limits-version-not-found");
  }

  private String sixDays() {
    return with(text(http.get().uri(LIMITS + "?version=1").exchange()), "amount", 6);
  }

  /** A catalogue with one field of its second limit changed. */
  private String with(String catalogue, String field, Object value) {
    var tree = (ObjectNode) json.readTree(catalogue);
    ((ObjectNode) tree.at("/limits/1")).putPOJO(field, value);
    return tree.toString();
  }

  private MvcTestResult put(String uri, String body) {
    return http.put().uri(uri).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
