package huiying.backing;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where and how the services run if they run in this JVM, and the environment that can decide
 * otherwise.
 *
 * @param directory gets the data, in {@code kafka} and {@code mongodb}
 * @param kafkaPort 0 for any free one
 * @param mongoPort 0 for any free one
 * @param environment variables as {@link System#getenv()} gives them
 */
public record BackingOptions(
    Path directory, int kafkaPort, int mongoPort, Map<String, String> environment) {
  /** Bootstrap servers of a Kafka to be used instead of our own. */
  public static final String KAFKA_SERVERS = "HUIYING_KAFKA_BOOTSTRAP_SERVERS";

  /** Connection string of a MongoDB to be used instead of our own. */
  public static final String MONGODB_URI = "HUIYING_MONGODB_URI";

  /** Set to {@code embedded}, it keeps us from looking for Docker. */
  public static final String BACKING = "HUIYING_BACKING";

  /** On free ports, in the environment of this process. */
  public static BackingOptions in(Path directory) {
    return new BackingOptions(directory, 0, 0, System.getenv());
  }

  public BackingOptions withEnvironment(Map<String, String> other) {
    return new BackingOptions(directory, kafkaPort, mongoPort, other);
  }

  /** The value of a variable; empty if it is not set. */
  String variable(String name) {
    return environment.getOrDefault(name, "").strip();
  }
}
