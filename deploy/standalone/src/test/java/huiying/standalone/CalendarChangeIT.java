package huiying.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Topics;
import huiying.contracts.wire.Envelope;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/**
 * A day off is entered while 10,000 clocks are open, and sla-service is killed in the middle of
 * moving them: exactly those move that the dry run named, none earlier, each with the notice.
 */
@Timeout(420)
class CalendarChangeIT {
  private static final Instant NOW = Instant.parse("2026-03-20T02:00:00Z");
  private static final Instant FIRST = Instant.parse("2026-03-17T01:00:00Z");
  private static final int COUNT = 10_000;
  private static final int BATCH = 1_000;
  private static final LocalDate DAY_OFF = LocalDate.of(2026, 3, 25);
  private static final String NOTICE = "沪府办发〔2026〕9号";

  @Test
  void movesExactlyWhatTheDryRunNamedThoughItIsKilledInTheMiddle() throws Exception {
    try (var trial = Trial.start("calendar-change", NOW)) {
      submit(trial);
      var before = dueDates(trial);
      var expected = expected(before);

      var foreseen = change(trial, "?dryRun=true");
      assertThat(foreseen.path("moves").path("checked").asInt()).isEqualTo(COUNT);
      assertThat(moved(foreseen)).isEqualTo(expected);
      assertThat(dueDates(trial)).as("a dry run changes nothing").isEqualTo(before);

      assertThat(moved(change(trial, ""))).isEqualTo(expected);
      killInTheMiddle(trial);
      Trial.eventually(
          "every clock is where it belongs",
          Duration.ofSeconds(150),
          () -> dueDates(trial).entrySet().containsAll(expected.entrySet()));

      var after = new TreeMap<>(before);
      after.putAll(expected);
      assertThat(dueDates(trial)).isEqualTo(after);
      assertThat(toldMoves(trial)).isEqualTo(expected);
      assertThat(lastMove(trial, expected.keySet().iterator().next()).path("note").asString())
          .isEqualTo(NOTICE);
    }
  }

  private static void submit(Trial trial) throws Exception {
    for (var from = 0; from < COUNT; from += BATCH) {
      var batch = Trial.JSON.createArrayNode();
      for (var i = from; i < from + BATCH; i++) {
        var one = batch.addObject().put("channel", "PORTAL").put("externalId", "change-" + i);
        one.put("kind", "COMPLAINT").put("title", "测试来件").put("content", "这是一件测试来件。");
        one.put("receivedAt", FIRST.plus(Duration.ofSeconds(25L * i)).toString());
      }
      var answer =
          trial.post("portal", trial.layout.ports().intake(), "/api/v1/messages/batch", batch);
      assertThat(answer.statusCode()).isEqualTo(200);
    }
    Trial.eventually(
        "every message is tracked",
        Duration.ofSeconds(120),
        () -> {
          var rows = trial.get(trial.layout.ports().sla(), compliance());
          return rows.path(0).path("running").asInt() == COUNT;
        });
  }

  private static String compliance() {
    return "/api/v1/compliance?from=2026-03-17&to=2026-03-20";
  }

  private static JsonNode change(Trial trial, String query) throws Exception {
    var day = Trial.JSON.createObjectNode().put("date", DAY_OFF.toString()).put("name", "抗台");
    day.put("kind", "OFF").put("notice", NOTICE).put("reason", "台风红色预警");
    var answer =
        trial.post(
            "admin",
            trial.layout.ports().sla(),
            "/api/v1/calendar/days" + query,
            Trial.JSON.createArrayNode().add(day));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Trial.JSON.readTree(answer.body());
  }

  /** As soon as one partition has been brought to the new calendar, while others have not. */
  private static void killInTheMiddle(Trial trial) throws Exception {
    Trial.eventually("the sweep began", Duration.ofSeconds(30), () -> sweptPartitions(trial) > 0);
    trial.sla.kill();
    assertThat(sweptPartitions(trial)).as("partitions swept when it was killed").isLessThan(12);
    trial.sla.start();
    trial.sla.awaitReady(() -> {});
  }

  private static long sweptPartitions(Trial trial) throws IOException {
    try (var lines = Files.lines(trial.sla.log())) {
      return lines.filter(line -> line.contains("is counted by Versions[calendar=2")).count();
    }
  }

  private static Map<String, LocalDate> expected(Map<String, LocalDate> before) {
    return before.entrySet().stream()
        .filter(one -> !one.getValue().isBefore(DAY_OFF))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                one -> nextWorkingDay(one.getValue()),
                (a, _) -> a,
                TreeMap::new));
  }

  /** No holiday is near, but the week has an end. */
  private static LocalDate nextWorkingDay(LocalDate day) {
    var next = day.plusDays(1);
    return next.getDayOfWeek().getValue() < 6
        ? next
        : next.plusDays(8 - next.getDayOfWeek().getValue());
  }

  private static Map<String, LocalDate> dueDates(Trial trial) throws Exception {
    return trial.all(trial.layout.ports().sla(), "/api/v1/clocks").stream()
        .collect(
            Collectors.toMap(
                one -> one.path("messageId").asString(),
                one -> LocalDate.parse(one.path("clocks").path(0).path("dueDate").asString()),
                (a, _) -> a,
                TreeMap::new));
  }

  private static Map<String, LocalDate> moved(JsonNode answer) {
    return StreamSupport.stream(answer.path("moves").path("items").spliterator(), false)
        .peek(one -> assertThat(one.path("direction").asString()).isEqualTo("LATER"))
        .collect(
            Collectors.toMap(
                one -> one.path("messageId").asString(),
                one -> LocalDate.parse(one.path("newDueDate").asString()),
                (a, _) -> a,
                TreeMap::new));
  }

  /** What was told on Kafka, however often. */
  private static Map<String, LocalDate> toldMoves(Trial trial) {
    return Topic.read(trial, Topics.CLOCK_EVENTS).stream()
        .filter(event -> event.type().equals("huiying.clock.moved.v1"))
        .collect(
            Collectors.toMap(
                Envelope::subject, CalendarChangeIT::dueDate, (a, _) -> a, TreeMap::new));
  }

  private static LocalDate dueDate(Envelope event) {
    return LocalDate.parse(Trial.JSON.readTree(event.json()).path("dueDate").asString());
  }

  private static JsonNode lastMove(Trial trial, String id) throws Exception {
    var clock =
        trial.get(trial.layout.ports().sla(), "/api/v1/clocks/" + id).path("clocks").path(0);
    return clock.path("moves").path(clock.path("moves").size() - 1);
  }
}
