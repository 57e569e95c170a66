package huiying.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Time passes without anybody doing anything, and an alert goes out. */
@Timeout(240)
class MidnightIT {
  private static final Instant MIDNIGHT = Instant.parse("2026-03-23T16:00:00Z");

  @Test
  void aBreachAtMidnightIsInTheMailboxWithinFiveSeconds() throws Exception {
    try (var trial = Trial.start("midnight", MIDNIGHT.minusSeconds(60))) {
      var posted =
          trial.post(
              trial.layout.ports().intake(),
              "/api/v1/messages",
              Map.of(
                  "channel", "PORTAL",
                  "externalId", "midnight-1",
                  "kind", "CONSULTATION",
                  "simple", false,
                  "title", "小区加装电梯如何申请",
                  "content", "请问需要哪些材料？",
                  "receivedAt", "2026-03-16T10:00:00+08:00"));
      assertThat(posted.statusCode()).isEqualTo(201);
      var id = Trial.JSON.readTree(posted.body()).path("id").asString();
      assertThat(trial.now()).isBefore(MIDNIGHT);

      Trial.eventually(
          "a breach among the alerts",
          Duration.between(trial.now(), MIDNIGHT).plusSeconds(30),
          () ->
              trial
                  .get(trial.layout.ports().notification(), "/api/v1/alerts?messageId=" + id)
                  .path("items")
                  .valueStream()
                  .anyMatch(alert ->
                      alert.path("step").asString().equals("BREACH")
                          && alert.path("state").asString().equals("SENT")));
      var breach = trial.mails().stream().filter(mail -> mail.subject().contains("已超期")).toList();
      assertThat(breach).isNotEmpty();
      assertThat(breach)
          .allSatisfy(mail ->
              assertThat(mail.arrivedAt().plus(trial.layout.offset()))
                  .isBetween(MIDNIGHT, MIDNIGHT.plusSeconds(5)));
    }
  }
}
