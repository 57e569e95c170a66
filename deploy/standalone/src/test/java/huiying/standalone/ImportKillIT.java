package huiying.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/**
 * A file of work orders is imported, and intake-service is killed in the middle: it goes on where
 * it was, and each row is one message. Then a citizen asks how one of them stands.
 */
@Timeout(300)
class ImportKillIT {
  private static final int ROWS = 8_000;

  @Test
  void importsEachRowOnceThoughItIsKilledInTheMiddle() throws Exception {
    try (var trial = Trial.start("import-kill", null)) {
      var id = upload(trial, workOrders());

      Trial.eventually("some rows are read", Duration.ofSeconds(60), () -> read(trial, id) > 0);
      trial.intake.kill();
      trial.intake.start();
      trial.intake.awaitReady(() -> {});
      assertThat(read(trial, id)).as("rows read when it was killed").isLessThan(ROWS);
      Trial.eventually(
          "all rows are read",
          Duration.ofSeconds(150),
          () -> show(trial, id).path("state").asString().equals("DONE"));

      var done = show(trial, id);
      assertThat(done.path("created").asInt()).isEqualTo(ROWS);
      assertThat(done.path("repeated").asInt() + done.path("rejected").asInt()).isZero();
      assertThat(externalIds(trial)).hasSize(ROWS);
      assertThatACitizenLearnsTheDueDate(trial);
    }
  }

  private static String workOrders() {
    var rows = new StringBuilder("工单编号,标题,诉求内容,诉求类型,受理时间,承办单位\n");
    for (int i = 0; i < ROWS; i++) {
      rows.append("WO-%05d,第 %d 件,这是第 %d 件测试工单。,投诉,2026-11-20 09:00:00,绿化市容局\n".formatted(i, i, i));
    }
    return rows.toString();
  }

  private static String upload(Trial trial, String csv) throws Exception {
    var answer = trial.upload("hotline-12345", "/api/v1/imports", "orders.csv", csv);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return Trial.JSON.readTree(answer.body()).path("id").asString();
  }

  private static JsonNode show(Trial trial, String id) throws Exception {
    return trial.get(trial.layout.ports().intake(), "/api/v1/imports/" + id);
  }

  private static int read(Trial trial, String id) throws Exception {
    return show(trial, id).path("rowsRead").asInt();
  }

  private static Set<String> externalIds(Trial trial) throws Exception {
    return trial.all(trial.layout.ports().intake(), "/api/v1/messages").stream()
        .map(one -> one.path("externalId").asString())
        .collect(Collectors.toSet());
  }

  private static void assertThatACitizenLearnsTheDueDate(Trial trial) throws Exception {
    var intake = trial.layout.ports().intake();
    var one = trial.get(intake, "/api/v1/messages?limit=1").path("items").path(0);
    var message = trial.get(intake, "/api/v1/messages/" + one.path("id").asString());
    var status = "/api/v1/public/status/" + message.path("queryCode").asString();
    Trial.eventually(
        "the due date is known",
        Duration.ofSeconds(60),
        () -> trial.get(intake, status).path("dueDate").isString());
    assertThat(trial.get(intake, status).path("dueDate").asString()).isEqualTo("2026-11-27");
  }
}
