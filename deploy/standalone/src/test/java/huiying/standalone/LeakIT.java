package huiying.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.contracts.MessageId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Messages with marked contact data go through everything that can happen to them, and then every
 * answer, topic, log, mail and file of the stores is looked through. A title and a reason with a
 * number in them do the same: those are kept as they were written, but leave nowhere.
 */
@Timeout(450)
class LeakIT {
  private static final Instant NOW = Instant.parse("2026-03-30T02:00:00Z");
  private static final String MARK = "泄漏标记";
  private static final String NAME = MARK + "甲";
  private static final String PHONE = "13912340987";
  private static final String IMPORTED_PHONE = "13912340876";
  private static final String EMAIL = "leak.marker@citizen.example";
  private static final String FREE_TEXT_PHONE = "13698765432";
  private static final String TITLE = "路灯不亮之标题";
  private static final List<String> CONTACT = List.of(MARK, PHONE, IMPORTED_PHONE, EMAIL);
  private static final String DEPARTMENT = "住房保障局";
  private static final String ID = MessageId.of(Channel.PORTAL, "leak-1").value();
  private static final String COMPLIANCE =
      "reports/compliance?from=2026-03-01&to=2026-03-31&groupBy=department";
  private static final String MESSAGES = "/api/v1/messages";
  private static final String ONE = MESSAGES + "/" + ID;

  @Test
  void contactDataAreFoundNowhereButWhereSomebodyAskedForThem() throws Exception {
    try (var trial = Trial.start("leak", NOW)) {
      var seen = new Traces(trial);
      bringMessages(trial, seen);
      bringBadOnes(trial, seen);
      importWorkOrders(trial, seen);
      handle(trial, seen);
      lookAtEverything(trial, seen);
      Trial.eventually(
          "a mail about the message",
          Duration.ofSeconds(240), // a sender that the store failed looks again after its lease
          () -> trial.mails().stream().anyMatch(mail -> mail.text().contains(TITLE)));

      for (var word : CONTACT) {
        assertThat(seen.of(word, "kafka", "mongodb", "logs")).as(word).isEmpty();
      }
      assertThat(seen.of(FREE_TEXT_PHONE, "kafka", "logs")).isEmpty();
      assertThat(seen.of(TITLE, "mongodb"))
          .as("the search itself, by a word that is allowed")
          .anyMatch(where -> where.equals("topic message-events"))
          .anyMatch(where -> where.equals("list"))
          .anyMatch(where -> where.equals("mail"))
          .anyMatch(where -> where.contains("mongodb"));

      whoAsksWithAPurposeGetsThem(trial);
    }
  }

  private static Map<String, Object> message(String externalId) {
    var message = new LinkedHashMap<String, Object>();
    message.put("channel", "PORTAL");
    message.put("externalId", externalId);
    message.put("kind", "CONSULTATION");
    message.put("title", TITLE + "，电话" + FREE_TEXT_PHONE);
    message.put("content", "请回电 " + FREE_TEXT_PHONE);
    message.put("receivedAt", "2026-03-16T09:30:00+08:00");
    message.put("department", DEPARTMENT);
    message.put("citizen", citizen());
    return message;
  }

  private static Map<String, Object> citizen() {
    return Map.of("name", NAME, "phone", PHONE, "email", EMAIL, "address", "锦绣路泄漏标记九十九号");
  }

  private static void bringMessages(Trial trial, Traces seen) throws Exception {
    seen.add("created", masked(post(trial, "portal", MESSAGES, message("leak-1"), 201)));
    seen.add("repeated", masked(post(trial, "portal", MESSAGES, message("leak-1"), 200)));
    var other = message("leak-1");
    other.put("citizen", Map.of("name", MARK + "乙", "phone", "13912340987"));
    seen.add("conflict", post(trial, "portal", MESSAGES, other, 409));
    var attached =
        trial.upload("portal", ONE + "/attachments", MARK + "-" + PHONE + ".txt", "a note");
    assertThat(attached.statusCode()).as(attached.body()).isEqualTo(201);
  }

  /** What is refused must not come back in the refusal, nor stand in a log. */
  private static void bringBadOnes(Trial trial, Traces seen) throws Exception {
    var tooLong = message("leak-2");
    tooLong.put("citizen", Map.of("phone", PHONE.repeat(30), "name", MARK.repeat(200)));
    seen.add("too long", post(trial, "portal", MESSAGES, tooLong, 422));
    var wrongType = message("leak-3");
    wrongType.put("citizen", Map.of("phone", List.of(PHONE)));
    seen.add("wrong type", post(trial, "portal", MESSAGES, wrongType, 400));
    var unknownField = message("leak-4");
    unknownField.put("citizen", Map.of(PHONE, EMAIL));
    seen.add("unknown field", post(trial, "portal", MESSAGES, unknownField, 400));
    seen.add("malformed", post(trial, "portal", MESSAGES, "{\"citizen\":\"" + PHONE + EMAIL, 400));
    var foreign = message("leak-5");
    seen.add("foreign channel", post(trial, "mailbox", MESSAGES, foreign, 403));
    seen.add(
        "batch",
        post(trial, "portal", MESSAGES + "/batch", List.of(message("leak-6"), tooLong, 7), 200));
    seen.add(
        "in the address", post(trial, "portal", MESSAGES + "/" + PHONE + "/replies", "{}", 400));
  }

  private static void importWorkOrders(Trial trial, Traces seen) throws Exception {
    var csv =
        """
        工单编号,标题,诉求内容,诉求类型,受理时间,承办单位,来电人,联系电话,联系地址
        LEAK-1,路灯,路灯不亮,投诉,2026-03-20 09:00:00,住房保障局,泄漏标记丙,13912340876,泄漏标记路一号
        LEAK-2,路灯,路灯不亮,投诉,昨天,住房保障局,泄漏标记丁,13912340876,泄漏标记路二号
        """;
    var answer = trial.upload("hotline-12345", "/api/v1/imports", "工单.csv", csv);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    var one = "/api/v1/imports/" + Trial.JSON.readTree(answer.body()).path("id").asString();
    Trial.eventually(
        "the file is read",
        Duration.ofSeconds(60),
        () -> trial.read("hotline-12345", intake(trial), one).contains("DONE"));
    seen.add("import", trial.read("hotline-12345", intake(trial), one));
    var rejected = trial.read("hotline-12345", intake(trial), one + "/rejected-rows.csv");
    assertThat(rejected).contains("LEAK-2");
    seen.add("rejected rows", rejected);
    assertThat(
            trial.read(
                "hotline-12345", intake(trial), one + "/rejected-rows.csv?purpose=correct-them"))
        .contains(IMPORTED_PHONE);
  }

  private static void handle(Trial trial, Traces seen) throws Exception {
    var why = "应由别处办理，电话" + FREE_TEXT_PHONE;
    post(trial, "handler.housing", ONE + "/return", Map.of("reason", why), 200);
    post(
        trial, "dispatcher", ONE + "/dispatch", Map.of("department", DEPARTMENT, "note", why), 200);
    post(
        trial,
        "handler.housing",
        ONE + "/interim-replies",
        Map.of("content", why, "repliedBy", DEPARTMENT),
        201);
    seen.add(
        "publication",
        post(
            trial,
            "lead.housing",
            ONE + "/publication",
            Map.of("title", "路灯", "question", PHONE, "answer", EMAIL),
            409));
  }

  private static void lookAtEverything(Trial trial, Traces seen) throws Exception {
    var sla = trial.layout.ports().sla();
    var notify = trial.layout.ports().notification();
    seen.add("message", masked(trial.read("supervisor", intake(trial), ONE)));
    seen.add("history", masked(trial.read("handler.housing", intake(trial), ONE + "/history")));
    seen.add("list", masked(trial.read("supervisor", intake(trial), MESSAGES)));
    Trial.eventually(
        "the clock runs",
        Duration.ofSeconds(60),
        () -> trial.read("supervisor", sla, "/api/v1/clocks/" + ID).contains("\"overdue\":true"));
    for (var path : List.of("clocks", "clocks/" + ID, "reports/overdue", COMPLIANCE)) {
      seen.add(path, trial.read("supervisor", sla, "/api/v1/" + path));
    }
    Trial.eventually(
        "alerts",
        Duration.ofSeconds(60),
        () -> trial.read("supervisor", notify, "/api/v1/alerts").contains(ID));
    seen.add("alerts", trial.read("supervisor", notify, "/api/v1/alerts?messageId=" + ID));
    seen.add("dead letters", trial.read("admin", notify, "/api/v1/dead-letters"));
    for (var port : List.of(intake(trial), sla, notify)) {
      seen.add("metrics", trial.read("prometheus", port, "/actuator/prometheus"));
      seen.add("audit", trial.read("auditor", port, "/api/v1/audit?limit=200"));
    }
  }

  /** Who may read a message reads whom it is from and what was written. */
  private static String masked(String answer) {
    return answer.replace(FREE_TEXT_PHONE, "(in free text)").replace(NAME, "(name)");
  }

  private static void whoAsksWithAPurposeGetsThem(Trial trial) throws Exception {
    var reveal = Map.of("purpose", "回电核实地点");
    assertThat(post(trial, "handler.housing", ONE + "/contact-reveals", reveal, 200))
        .contains(PHONE, EMAIL, MARK);
    var lookup = Map.of("phone", PHONE, "purpose", "来电人询问进度");
    assertThat(post(trial, "dispatcher", MESSAGES + "/phone-lookups", lookup, 200))
        .doesNotContain(ID);
    assertThat(post(trial, "supervisor", MESSAGES + "/phone-lookups", lookup, 200)).contains(ID);
    assertThat(trial.read("auditor", intake(trial), "/api/v1/audit?subject=" + ID))
        .contains("contact-reveals", "回电核实地点")
        .doesNotContain(PHONE, EMAIL, MARK);
  }

  private static String post(Trial trial, String name, String path, Object body, int expected)
      throws IOException, InterruptedException {
    var answer = trial.post(name, intake(trial), path, body);
    assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(expected);
    return answer.body();
  }

  private static int intake(Trial trial) {
    return trial.layout.ports().intake();
  }
}
