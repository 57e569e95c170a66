package huiying.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/**
 * kill -9 of each process in turn while messages pour in: nothing is lost, nobody is told twice.
 */
@Timeout(600)
class KillIT {
  private static final Instant NOW = Instant.parse("2026-03-20T02:00:00Z");
  private static final int COUNT = 2_400;

  /** Of notify-service, each with one mail at the most when it is killed. */
  private static final int WORKERS = 4;

  /**
   * So that messages still pour in when the last one is killed, however slowly the others start.
   */
  private static final int RATE = 16;

  @Test
  void nothingAcknowledgedIsMissingAndNoAlertExistsTwice() throws Exception {
    try (var trial = Trial.start("kill", NOW)) {
      var samples = Sample.spread(COUNT, Instant.parse("2026-02-02T00:00:00Z"), NOW, 2);
      var file = Sample.write(samples, trial.layout.data().resolve("sample.ndjson"));
      var acknowledged = trial.layout.data().resolve("acknowledged");
      var replay = trial.replay(file, acknowledged, RATE);

      for (var victim : List.of(trial.sla, trial.notification, trial.intake, trial.backing)) {
        var before = lines(acknowledged);
        Trial.eventually(
            "the replay goes on", Duration.ofSeconds(60), () -> lines(acknowledged) > before + 80);
        assertThat(replay.isAlive()).as("replay while killing " + victim.name()).isTrue();
        trial.killAndRestart(victim);
      }

      assertThat(replay.waitFor()).as(trial.replayOutput()).isZero();
      Trial.eventually(
          "every fact is folded",
          Duration.ofSeconds(90),
          () -> {
            Expectation.compliesWith(samples, trial);
            return true;
          });
      keepsEverythingAcknowledged(trial, Files.readAllLines(acknowledged));
      tellsEverybodyOnce(trial, samples);
    }
  }

  private static int lines(Path file) throws IOException {
    if (!Files.exists(file)) {
      return 0; // the replay is still starting
    }
    try (var lines = Files.lines(file)) {
      return (int) lines.count();
    }
  }

  private static void keepsEverythingAcknowledged(Trial trial, List<String> acknowledged)
      throws Exception {
    var ids = acknowledged.stream().map(line -> line.split(" ")[0]).collect(Collectors.toSet());
    var answered =
        acknowledged.stream()
            .filter(line -> line.endsWith(" R"))
            .map(line -> line.split(" ")[0])
            .collect(Collectors.toSet());
    var clocks = trial.all(trial.layout.ports().sla(), "/api/v1/clocks");
    assertThat(clocks).hasSize(COUNT);
    assertThat(strings(clocks, "messageId")).isEqualTo(ids).hasSize(COUNT);
    var stopped = clocks.stream().filter(one -> !one.path("status").asString().equals("RUNNING"));
    assertThat(strings(stopped.toList(), "messageId")).isEqualTo(answered);
    for (var id : ids) {
      assertThat(
              trial
                  .get(trial.layout.ports().intake(), "/api/v1/messages/" + id)
                  .path("id")
                  .asString())
          .isEqualTo(id);
    }
  }

  private static void tellsEverybodyOnce(Trial trial, List<Sample> samples) throws Exception {
    Trial.eventually(
        "nothing waits to be sent",
        Duration.ofSeconds(240), // a claim of a sender that was killed runs out first
        () ->
            trial
                .get(trial.layout.ports().notification(), "/api/v1/alerts?state=PLANNED")
                .path("items")
                .isEmpty());
    var alerts = trial.all(trial.layout.ports().notification(), "/api/v1/alerts");
    assertThat(alerts.stream().map(KillIT::told).toList()).doesNotHaveDuplicates();

    var count = Expectation.slowCount();
    var overdue = new TreeSet<String>();
    for (var one : samples) {
      if (one.replied() == null && !NOW.isBefore(count.dueAt(one.received(), one.workingDays()))) {
        overdue.add(one.id().value());
      }
    }
    var breaches = alerts.stream().filter(one -> one.path("step").asString().equals("BREACH"));
    assertThat(strings(breaches.toList(), "messageId")).containsAll(overdue);

    var sent = alerts.stream().filter(one -> one.path("state").asString().equals("SENT"));
    var notices = strings(sent.toList(), "notice");
    assertThat(trial.mails())
        .extracting(mail -> mail.id().replaceAll("[<>]|@.*", ""))
        .as("mails, by the notice that their Message-ID names")
        .containsAll(notices)
        .allMatch(notices::contains);
    // a mail is repeated only if its sender, or the server that took it, was killed meanwhile
    assertThat(trial.mails().size() - notices.size()).isBetween(0, 2 * WORKERS);
  }

  /** What must not be told twice. */
  private static List<String> told(JsonNode alert) {
    return List.of("messageId", "code", "step", "repeat", "dueDate", "recipient", "delivery")
        .stream()
        .map(field -> alert.path(field).toString())
        .toList();
  }

  private static Set<String> strings(List<JsonNode> nodes, String field) {
    return nodes.stream().map(one -> one.path(field).asString()).collect(Collectors.toSet());
  }
}
