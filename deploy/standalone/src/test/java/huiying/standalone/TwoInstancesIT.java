package huiying.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import huiying.contracts.Topics;
import huiying.contracts.wire.Envelope;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two sla-services share the partitions; one is lost, the other watches all. */
@Timeout(300)
class TwoInstancesIT {
  private static final Instant MIDNIGHT = Instant.parse("2026-03-23T16:00:00Z");
  private static final int COUNT = 60;
  private static final int POURED = 1_500;
  private static final String QUICK_FAILOVER =
      """
      {"spring":{"kafka":{"consumer":{"properties":{"session.timeout.ms":"6000","heartbeat.interval.ms":"1000"}}}}}\
      """;

  @Test
  void theOtherWatchesAllDeadlinesOfOneThatWasKilled() throws Exception {
    try (var trial = Trial.start("two-killed", MIDNIGHT.minusSeconds(85))) {
      var two = shared(trial);
      two.get(1).kill();
      post(trial);

      awaitBreaches(trial, id -> true);

      assertThat(breached(trial)).isEqualTo(ids(id -> true));
    }
  }

  @Test
  void oneThatWasFrozenPastItsSessionAnnouncesNothingStaleWhenItWakes() throws Exception {
    try (var trial = Trial.start("two-frozen", MIDNIGHT.minusSeconds(95))) {
      var two = shared(trial);
      post(trial);
      Trial.eventually(
          "all are tracked",
          Duration.ofSeconds(30),
          () -> trial.all(trial.layout.ports().sla(), "/api/v1/clocks").size() == COUNT);
      var pouring = pour(trial); // so that it is frozen, and wakes, in the middle of its work
      signal("STOP", two.get(1));
      for (var i = 0; i < COUNT; i += 2) {
        reply(trial, i);
      }
      awaitBreaches(trial, TwoInstancesIT::isUnanswered);

      signal("CONT", two.get(1));
      Trial.eventually(
          "both share the partitions again",
          Duration.ofSeconds(60),
          () -> owned(trial, 0) + owned(trial, 1) == 12 && owned(trial, 1) > 0);
      assertThat(pouring.waitFor()).as(trial.replayOutput()).isZero();
      Trial.eventually(
          "all are tracked",
          Duration.ofSeconds(60),
          () -> trial.all(trial.layout.ports().sla(), "/api/v1/clocks").size() == COUNT + POURED);

      assertThat(breached(trial)).isEqualTo(ids(TwoInstancesIT::isUnanswered));
      var alerts = trial.all(trial.layout.ports().notification(), "/api/v1/alerts");
      assertThat(alerts.stream().map(one -> one.path("id").asString()).toList())
          .doesNotHaveDuplicates();
    }
  }

  /** Messages that fall due days later, for a minute and more. */
  private static Process pour(Trial trial) throws IOException {
    var received = Instant.parse("2026-03-20T02:00:00Z");
    var samples =
        IntStream.range(0, POURED)
            .mapToObj(i -> new Sample("poured-" + i, "PORTAL", Kind.HELP, false, received, null))
            .toList();
    var file = Sample.write(samples, trial.layout.data().resolve("poured.ndjson"));
    return trial.replay(file, trial.layout.data().resolve("acknowledged"), POURED / 75);
  }

  /**
   * The trial's own instance is replaced by two with quick failover, each with half the partitions.
   */
  private static List<ManagedProcess> shared(Trial trial) throws InterruptedException {
    trial.sla.stop();
    var settings = Map.of("SPRING_APPLICATION_JSON", QUICK_FAILOVER);
    var a = trial.alsoStart(trial.layout.sla("sla-a", port(trial, 0), settings));
    var b = trial.alsoStart(trial.layout.sla("sla-b", port(trial, 1), settings));
    Trial.eventually(
        "each has its half",
        Duration.ofSeconds(60),
        () -> owned(trial, 0) == 6 && owned(trial, 1) == 6);
    return List.of(a, b);
  }

  private static int port(Trial trial, int instance) {
    return instance == 0 ? trial.layout.ports().sla() : trial.otherPort();
  }

  private static int owned(Trial trial, int instance) throws IOException, InterruptedException {
    return trial
        .read("prometheus", port(trial, instance), "/actuator/prometheus")
        .lines()
        .filter(line -> line.startsWith("huiying_partitions_owned"))
        .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private static void post(Trial trial) throws Exception {
    for (var i = 0; i < COUNT; i++) {
      var message =
          Map.of(
              "channel", "PORTAL",
              "externalId", "two-" + i,
              "kind", "HELP",
              "title", "测试",
              "content", "测试",
              "receivedAt", "2026-03-16T10:00:00+08:00");
      var intake = trial.layout.ports().intake();
      assertThat(trial.post("portal", intake, "/api/v1/messages", message).statusCode())
          .isEqualTo(201);
    }
  }

  private static void reply(Trial trial, int i) throws Exception {
    var path = "/api/v1/messages/%s/replies".formatted(id(i).value());
    var reply = Map.of("content", "已办", "repliedAt", "2026-03-23T15:00:00+08:00");
    var intake = trial.layout.ports().intake();
    assertThat(trial.post("portal", intake, path, reply).statusCode()).isEqualTo(201);
  }

  private static void signal(String name, ManagedProcess process) throws Exception {
    var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  private static void awaitBreaches(Trial trial, Predicate<Integer> of) {
    Trial.eventually(
        "the breaches of midnight",
        Duration.between(trial.now(), MIDNIGHT).plusSeconds(60),
        () -> breached(trial).containsAll(ids(of)));
  }

  private static Set<String> breached(Trial trial) {
    return Topic.read(trial, Topics.CLOCK_EVENTS).stream()
        .filter(event -> event.type().equals("huiying.clock.breached.v1"))
        .map(Envelope::subject)
        .collect(Collectors.toSet());
  }

  private static boolean isUnanswered(int i) {
    return i % 2 == 1;
  }

  private static Set<String> ids(Predicate<Integer> of) {
    return IntStream.range(0, COUNT)
        .boxed()
        .filter(of)
        .map(i -> id(i).value())
        .collect(Collectors.toSet());
  }

  private static MessageId id(int i) {
    return MessageId.of(Channel.PORTAL, "two-" + i);
  }
}
