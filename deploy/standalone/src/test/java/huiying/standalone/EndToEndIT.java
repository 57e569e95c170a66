package huiying.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Topics;
import huiying.contracts.wire.Envelope;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole road, from a file of messages to compliance and alerts. */
@Timeout(300)
class EndToEndIT {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final int COUNT = 1_500;

  @Test
  void whatIsAcceptedIsCountedOnceAndRightOverAllYearsOfTheCalendar() throws Exception {
    try (var trial = Trial.start("end-to-end", NOW)) {
      var samples = Sample.spread(COUNT, Instant.parse("2004-01-01T00:00:00Z"), NOW, 1);
      var file = Sample.write(samples, trial.layout.data().resolve("sample.ndjson"));
      var acknowledged = trial.layout.data().resolve("acknowledged");

      assertThat(trial.replay(file, acknowledged, 10_000).waitFor()).isZero();
      assertThat(trial.replayOutput()).contains("accepted 1500, repeated 0, rejected 0");
      settle(trial, samples);
      Expectation.compliesWith(samples, trial);
      assertThat(trial.all(trial.layout.ports().sla(), "/api/v1/clocks")).hasSize(COUNT);
      tellsEveryBreachAndRetractsWhatWasNone(trial, samples);

      var events = Topic.read(trial, Topics.MESSAGE_EVENTS).size();
      assertThat(trial.replay(file, acknowledged, 10_000).waitFor()).isZero();
      assertThat(trial.replayOutput()).contains("accepted 0, repeated 1500, rejected 0");
      assertThat(Topic.read(trial, Topics.MESSAGE_EVENTS)).hasSize(events);
      assertThat(Files.readAllLines(acknowledged)).hasSize((int) (COUNT + replied(samples)));
    }
  }

  private static long replied(List<Sample> samples) {
    return samples.stream().filter(one -> one.replied() != null).count();
  }

  private static void settle(Trial trial, List<Sample> samples) {
    Trial.eventually(
        "every fact is folded",
        Duration.ofSeconds(60),
        () -> {
          Expectation.compliesWith(samples, trial);
          return true;
        });
  }

  private static void tellsEveryBreachAndRetractsWhatWasNone(Trial trial, List<Sample> samples)
      throws Exception {
    var count = Expectation.slowCount();
    var late =
        samples.stream()
            .filter(one -> {
              var due = count.dueAt(one.received(), one.workingDays());
              var end = one.replied() == null ? NOW : one.replied();
              return !end.isBefore(due);
            })
            .map(one -> one.id().value())
            .collect(Collectors.toSet());
    var events = Topic.read(trial, Topics.CLOCK_EVENTS);
    var breached = subjects(events, "huiying.clock.breached.v1");
    breached.removeAll(subjects(events, "huiying.clock.breach-retracted.v1"));
    assertThat(breached).isEqualTo(late);
  }

  private static Set<String> subjects(List<Envelope> events, String type) {
    return events.stream()
        .filter(event -> event.type().equals(type))
        .map(Envelope::subject)
        .collect(Collectors.toSet());
  }
}
