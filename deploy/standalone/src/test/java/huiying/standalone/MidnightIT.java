package huiying.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Time passes without anybody doing anything: a breach at midnight is told in the morning. */
@Timeout(300)
@Tag("alone") // it promises seconds, which a neighbour's start would take
class MidnightIT {
  private static final Instant MIDNIGHT = Instant.parse("2026-03-23T16:00:00Z");
  private static final Instant MORNING = Instant.parse("2026-03-24T00:30:00Z");

  @Test
  void aBreachAtMidnightIsRecordedWithinSecondsAndToldAtHalfPastEight() throws Exception {
    try (var trial = Trial.start("midnight", MIDNIGHT.minusSeconds(60))) {
      var id = post(trial);
      assertThat(trial.now()).isBefore(MIDNIGHT);

      Trial.eventually(
          "a breach among the alerts",
          Duration.between(trial.now(), MIDNIGHT).plusSeconds(30),
          () -> !breaches(trial, id).isEmpty());
      assertThat(breaches(trial, id))
          .hasSize(2)
          .allSatisfy(breach -> {
            assertThat(Instant.parse(breach.path("createdAt").asString()))
                .isBetween(MIDNIGHT, MIDNIGHT.plusSeconds(5));
            assertThat(breach.path("state").asString()).isEqualTo("PLANNED");
            assertThat(breach.path("tellAt").asString()).isEqualTo("2026-03-24T08:30:00+08:00");
          });
      assertThat(mailsOfTheBreach(trial)).isEmpty();

      var offset = Duration.between(Instant.now(), MORNING.minusSeconds(40));
      trial.notification.stop();
      trial.alsoStart(trial.layout.at(offset).notification());
      Trial.eventually(
          "a mail in the morning",
          Duration.ofSeconds(90),
          () -> mailsOfTheBreach(trial).size() == 2);
      assertThat(mailsOfTheBreach(trial))
          .extracting(mail -> mail.arrivedAt().plus(offset))
          .allSatisfy(told -> assertThat(told).isBetween(MORNING, MORNING.plusSeconds(15)));
    }
  }

  private static String post(Trial trial) throws Exception {
    var posted =
        trial.post(
            "portal",
            trial.layout.ports().intake(),
            "/api/v1/messages",
            Map.of(
                "channel", "PORTAL",
                "externalId", "midnight-1",
                "kind", "CONSULTATION",
                "simple", false,
                "title", "小区加装电梯如何申请",
                "content", "请问需要哪些材料？",
                "department", "住房保障局",
                "receivedAt", "2026-03-16T10:00:00+08:00"));
    assertThat(posted.statusCode()).isEqualTo(201);
    return Trial.JSON.readTree(posted.body()).path("id").asString();
  }

  private static List<JsonNode> breaches(Trial trial, String id) throws Exception {
    return trial.all(
        trial.layout.ports().notification(), "/api/v1/alerts?step=BREACH&messageId=" + id);
  }

  private static List<Mail> mailsOfTheBreach(Trial trial) {
    return trial.mails().stream().filter(mail -> mail.subject().contains("已超期")).toList();
  }
}
