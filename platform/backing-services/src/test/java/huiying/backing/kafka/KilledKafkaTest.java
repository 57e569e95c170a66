package huiying.backing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.backing.ChildJvm;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class KilledKafkaTest {
  private static final int MANY_RECORDS = 5_000;

  @Test
  @Timeout(60)
  void everyAcknowledgedRecordIsThereAfterKillMinusNine(@TempDir Path directory)
      throws Exception {
    var told = sendUntilKilled(directory);

    var started = Instant.now();
    try (var kafka = EmbeddedKafka.start(directory, 0)) {
      assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(15));
      assertThat(keysIn(kafka, told.size())).containsAll(told);
    }
  }

  private static Set<String> sendUntilKilled(Path directory) throws Exception {
    var told = new HashSet<String>();
    try (var child = ChildJvm.start(SendsForever.class, directory.toString())) {
      for (var line = child.readLine(); line != null; line = child.readLine()) {
        var words = line.split(" ");
        if (words.length == 3 && told.add(words[1]) && told.size() == MANY_RECORDS) {
          child.kill(); // while it sends; the lines under way are read, too
        }
      }
    }
    assertThat(told).hasSizeGreaterThanOrEqualTo(MANY_RECORDS);
    return told;
  }

  /** By a group, so that the offsets topic is made and the coordinator answers. */
  private static Set<String> keysIn(EmbeddedKafka kafka, int atLeast) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            kafka.bootstrapServers(),
            "group.id",
            "readers",
            "auto.offset.reset",
            "earliest");
    var keys = new HashSet<String>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(Set.of(SendsForever.TOPIC));
      var deadline = Instant.now().plusSeconds(20);
      while (keys.size() < atLeast && Instant.now().isBefore(deadline)) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> keys.add(record.key()));
      }
    }
    return keys;
  }
}
