package huiying.sla.preview.web;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.testkit.SignedIn;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(DeadlinePreviewController.class)
@Import({ShippedRules.class, SignedIn.class})
class DeadlinePreviewControllerTest {
  @Autowired MockMvcTester http;

  @Test
  void answersInOrder() {
    assertThat(
            post(
                """
                [{"receivedAt":"2026-02-13T10:00:00+08:00","unit":"WORKING_DAYS","amount":5},
                 {"receivedAt":"2026-02-02T10:00","unit":"CALENDAR_DAYS","amount":15},
                 {"startAt":"2026-01-31T10:00","unit":"MONTHS","amount":1},
                 {"receivedAt":"2026-12-31T10:00:00","unit":"WORKING_DAYS","amount":1}]\
                """))
        .hasStatusOk()
        .bodyJson()
        .isEqualTo(
            """
            [{"dueDate":"2026-02-27","dueAt":"2026-02-28T00:00:00+08:00","provisional":false},
             {"dueDate":"2026-02-24","dueAt":"2026-02-25T00:00:00+08:00","provisional":false},
             {"dueDate":"2026-02-28","dueAt":"2026-03-01T00:00:00+08:00","provisional":false},
             {"dueDate":"2027-01-01","dueAt":"2027-01-02T00:00:00+08:00","provisional":true}]\
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "simple-reply,        2026-03-20T10:00, 2026-03-23",
    "reply,               2026-03-16T10:00, 2026-03-23",
    "petition-acceptance, 2026-02-02T10:00, 2026-02-24",
    "petition-resolution, 2026-08-03T10:00, 2026-10-08",
    "information-reply,   2026-09-10T10:00, 2026-10-14",
    "opinion-feedback,    2026-09-21T10:00, 2026-10-12",
    "rework,              2026-03-16T10:00, 2026-03-19",
    "low-rating-contact,  2026-09-30T10:00, 2026-10-08",
    "redispatch,          2026-03-18T10:00, 2026-03-19"
  })
  void takesTheMeasureOfALimit(String code, String start, String due) {
    assertThat(post("[{\"startAt\":\"%s\",\"limit\":\"%s\"}]".formatted(start, code)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("[0].dueDate")
        .isEqualTo(due);
  }

  @Test
  void countsByShanghaisOwnMovesIfAsked() {
    assertThat(
            post(
                """
                [{"receivedAt":"2018-11-02T10:00","unit":"WORKING_DAYS","amount":1},
                 {"receivedAt":"2018-11-02T10:00","unit":"WORKING_DAYS","amount":1,"calendar":"CN"},
                 {"receivedAt":"2018-11-02T10:00","limit":"reply","calendar":"CN-SH"},
                 {"receivedAt":"2018-11-04T10:00","limit":"simple-reply","calendar":"CN-SH"}]\
                """))
        .bodyJson()
        .extractingPath("$[*].dueDate")
        .asArray()
        .containsExactly("2018-11-05", "2018-11-05", "2018-11-11", "2018-11-07");
  }

  @Test
  void countsHoursWhileTheOfficeIsOpen() {
    assertThat(
            post(
                """
                [{"receivedAt":"2026-03-16T11:00","unit":"HOURS","amount":2},
                 {"receivedAt":"2026-03-13T17:00","unit":"HOURS","amount":1},
                 {"receivedAt":"2026-03-14T10:00","unit":"HOURS","amount":1000}]\
                """))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            [{"dueDate":"2026-03-16","dueAt":"2026-03-16T14:30:00+08:00"},
             {"dueDate":"2026-03-16","dueAt":"2026-03-16T09:00:00+08:00"},{}]\
            """);
  }

  @Test
  void namesAllThatIsWrong() {
    var refused =
        post(
            """
            [{},
             null,
             {"receivedAt":"9999-02-13T10:00","unit":"WORKING_DAYS","amount":0},
             {"receivedAt":"9999-02-13T10:00","unit":"WORKING_DAYS","amount":5},
             {"startAt":"2149-12-30T10:00","unit":"CALENDAR_DAYS","amount":9},
             {"startAt":"2149-12-30T10:00","unit":"HOURS","amount":1000},
             {"receivedAt":"2026-03-16T10:00","startAt":"2026-03-16T10:00","limit":"reply"},
             {"receivedAt":"2026-03-16T10:00","limit":"reply","unit":"HOURS","amount":1},
             {"receivedAt":"2026-03-16T10:00","limit":"replly"},
             {"receivedAt":"2026-03-16T10:00","limit":"reply","calendar":"CN-BJ"},
             {"receivedAt":"2026-03-16T10:00","unit":"MONTHS","amount":121},
             {"receivedAt":"2026-03-16T10:00","unit":"HOURS","amount":1001},
             {"receivedAt":"2026-03-16T10:00","limit":"reply"}]\
            """);

    assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(refused)
        .bodyJson()
        .extractingPath("$.errors[*].field")
        .asArray()
        .containsExactly(
            "[0].receivedAt",
            "[0].unit",
            "[0].amount",
            "[1]",
            "[2].amount",
            "[3].receivedAt",
            "[4].startAt",
            "[5].startAt",
            "[6].startAt",
            "[7].unit",
            "[7].amount",
            "[8].limit",
            "[9].calendar",
            "[10].amount",
            "[11].amount");
    assertThat(refused)
        .bodyJson()
        .extractingPath("$.errors[*].code")
        .asArray()
        .containsExactly(
            "missing",
            "missing",
            "missing",
            "missing",
            "out-of-range",
            "out-of-range",
            "out-of-range",
            "out-of-range",
            "either-or",
            "either-or",
            "either-or",
            "unknown-code",
            "unknown-code",
            "out-of-range",
            "out-of-range");
  }

  @Test
  void listsWhatThereIsToChooseFrom() {
    assertThat(
            http.post()
                .uri("/api/v1/deadlines/preview")
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "[{\"startAt\":\"2026-03-16T10:00\",\"limit\":\"\\ud800\",\"calendar\":\"\"}]"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.errors[*].remedy")
        .asArray()
        .containsExactly(
            "Use one of: simple-reply, reply, petition-acceptance, petition-resolution,"
                + " information-reply, opinion-feedback, rework, low-rating-contact,"
                + " redispatch",
            "Use one of: CN, CN-SH");
  }

  @Test
  void answersFiveThousandQuestionsAtOnceAndNotOneMore() {
    var question = "{\"receivedAt\":\"2026-03-16T10:00\",\"limit\":\"reply\"}";

    assertThat(post(times(5_000, question)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$[4999].dueDate")
        .isEqualTo("2026-03-23");
    assertThat(post(times(5_001, question)))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.errors[0].code")
        .isEqualTo("too-many");
  }

  @Test
  void listsNoMoreThanAHundredFaults() {
    assertThat(post(times(5_000, "{}")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.errors.length()")
        .isEqualTo(100);
  }

  private static String times(int count, String question) {
    return "[" + String.join(",", Collections.nCopies(count, question)) + "]";
  }

  private MvcTestResult post(String body) {
    return http.post()
        .uri("/api/v1/deadlines/preview")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
