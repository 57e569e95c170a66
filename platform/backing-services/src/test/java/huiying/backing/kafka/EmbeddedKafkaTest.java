package huiying.backing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huiying.backing.FreePorts.PortTaken;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
  @TempDir Path directory;

  @Test
  void topicsGetTwelvePartitionsAndAreKeptForeverAcrossAStop() throws Exception {
    try (var kafka = EmbeddedKafka.start(directory, 0);
        var admin = admin(kafka)) {
      admin
          .createTopics(List.of(new NewTopic("events", Optional.empty(), Optional.empty())))
          .all()
          .get();
    }
    try (var kafka = EmbeddedKafka.start(directory, 0);
        var admin = admin(kafka)) {
      var topic = admin.describeTopics(Set.of("events")).topicNameValues().get("events");
      var resource = new ConfigResource(ConfigResource.Type.TOPIC, "events");
      var answer = admin.describeConfigs(Set.of(resource)).values().get(resource);
      var settings = Objects.requireNonNull(answer).get();

      assertThat(Objects.requireNonNull(topic).get().partitions()).hasSize(12);
      assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
      assertThat(settings.get("retention.bytes").value()).isEqualTo("-1");
    }
  }

  @Test
  void saysWhichPortIsTaken() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> EmbeddedKafka.start(directory, other.getLocalPort()))
          .isInstanceOf(PortTaken.class)
          .hasMessageContaining("Port " + other.getLocalPort() + " for Kafka");
    }
  }

  private static Admin admin(EmbeddedKafka kafka) {
    return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
  }
}
