package huiying.backing;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** The services in Docker; Testcontainers removes them when this JVM is gone. */
final class Containers {
  private static final String KAFKA = "apache/kafka-native";
  private static final String MONGODB = "mongo:8";
  private static final int PARTITIONS = 12;

  private Containers() {}

  static Serving kafka() {
    var kafka =
        new KafkaContainer(KAFKA)
            .withEnv("KAFKA_NUM_PARTITIONS", String.valueOf(PARTITIONS))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_LOG_RETENTION_MS", "-1")
            .withEnv("KAFKA_LOG_RETENTION_BYTES", "-1")
            .withEnv("KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "1000");
    kafka.start();
    return new Serving("in Docker", kafka.getBootstrapServers(), kafka::stop);
  }

  static Serving mongo() {
    var mongo = new MongoDBContainer(MONGODB);
    mongo.start();
    return new Serving("in Docker", mongo.getConnectionString(), mongo::stop);
  }
}
