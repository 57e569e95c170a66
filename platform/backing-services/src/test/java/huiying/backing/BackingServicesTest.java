package huiying.backing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackingServicesTest {
  @TempDir Path directory;

  @Test
  void whatTheEnvironmentGivesIsUsedAndNothingIsStarted() {
    var given =
        Map.of(
            BackingOptions.KAFKA_SERVERS, "kafka.example.org:9092",
            BackingOptions.MONGODB_URI, "mongodb://u:secret@mongo.example.org/?replicaSet=rs");

    try (var services =
        BackingServices.start(BackingOptions.in(directory).withEnvironment(given))) {
      assertThat(services.kafkaBootstrapServers()).isEqualTo("kafka.example.org:9092");
      assertThat(services.mongoUri("sla"))
          .isEqualTo("mongodb://u:secret@mongo.example.org/sla?replicaSet=rs&authSource=admin");
      assertThat(services.describe()).contains("given").doesNotContain("secret");
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void eachServiceIsDecidedSeparately() {
    var given =
        Map.of(
            BackingOptions.BACKING, "embedded",
            BackingOptions.KAFKA_SERVERS, "kafka.example.org:9092");

    try (var services =
            BackingServices.start(BackingOptions.in(directory).withEnvironment(given));
        var client = MongoClients.create(services.mongoUri("sla"))) {
      client.getDatabase("sla").getCollection("clocks").insertOne(new Document("_id", 1));
      assertThat(services.describe())
          .isEqualTo("Kafka given by HUIYING_KAFKA_BOOTSTRAP_SERVERS, MongoDB in this JVM");
    }
  }

  @Test
  void testsShareOneInstanceThatAnswers() throws Exception {
    var services = BackingServices.forTests();

    assertThat(BackingServices.forTests()).isSameAs(services);
    try (var admin = Admin.create(Map.of("bootstrap.servers", services.kafkaBootstrapServers()));
        var client = MongoClients.create(services.mongoUri("test"))) {
      assertThat(admin.describeCluster().nodes().get()).hasSize(1);
      assertThat(client.getDatabase("test").runCommand(new Document("ping", 1)))
          .containsEntry("ok", 1.0);
    }
  }

  @Test
  void aMachineWithoutDockerIsRecognizedAtOnce() {
    var nowhere = Map.of("DOCKER_HOST", "unix://" + directory.resolve("docker.sock"));
    var started = Instant.now();

    assertThat(new DockerDaemon(nowhere).answers()).isFalse();
    assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void theDatabaseIsPutWhereTheConnectionStringWantsIt() {
    for (var uri : List.of("mongodb://a,b", "mongodb://a,b/", "mongodb://a,b/other")) {
      assertThat(new MongoUri(uri).withDatabase("sla")).isEqualTo("mongodb://a,b/sla");
    }
    assertThat(new MongoUri("mongodb+srv://u:p@a/users?w=1").withDatabase("sla"))
        .isEqualTo("mongodb+srv://u:p@a/sla?w=1&authSource=users");
  }
}
