package huiying.backing.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What our broker is told: one small node that forgets nothing. */
final class BrokerSettings {
  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";
  private static final int PARTITIONS = 12;
  private static final int MEBIBYTE = 1024 * 1024;

  private BrokerSettings() {}

  static Map<String, String> of(Path directory, int port, int controllerPort) {
    var settings = new HashMap<String, String>();
    settings.putAll(node(directory, port, controllerPort));
    settings.putAll(sessions());
    settings.putAll(topics());
    settings.putAll(coordinators());
    settings.putAll(size());
    return settings;
  }

  private static Map<String, String> node(Path directory, int port, int controllerPort) {
    var broker = "PLAINTEXT://127.0.0.1:" + port;
    return Map.of(
        "process.roles", "broker,controller",
        "node.id", String.valueOf(NODE),
        "controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort,
        "controller.listener.names", CONTROLLER,
        "listeners", broker + "," + CONTROLLER + "://127.0.0.1:" + controllerPort,
        "advertised.listeners", broker,
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
        "log.dirs", directory.toString());
  }

  /** After a crash the controller waits for the broker's old session to end: 9 s by default. */
  private static Map<String, String> sessions() {
    return Map.of("broker.session.timeout.ms", "3000", "broker.heartbeat.interval.ms", "500");
  }

  /** Services make their topics themselves, and stores are rebuilt from them. */
  private static Map<String, String> topics() {
    return Map.of(
        "num.partitions", String.valueOf(PARTITIONS),
        "default.replication.factor", "1",
        "min.insync.replicas", "1",
        "auto.create.topics.enable", "false",
        "log.retention.ms", "-1",
        "log.retention.bytes", "-1");
  }

  /** Groups form at once, and a dead member is missed after a second if the client wants that. */
  private static Map<String, String> coordinators() {
    return Map.of(
        "group.initial.rebalance.delay.ms", "0",
        "group.min.session.timeout.ms", "1000",
        "group.consumer.min.session.timeout.ms", "1000",
        "group.consumer.min.heartbeat.interval.ms", "100",
        "offsets.topic.replication.factor", "1",
        "offsets.topic.num.partitions", "4",
        "transaction.state.log.replication.factor", "1",
        "transaction.state.log.min.isr", "1",
        "transaction.state.log.num.partitions", "4");
  }

  private static Map<String, String> size() {
    return Map.of(
        "num.network.threads", "2",
        "num.io.threads", "4",
        "background.threads", "2",
        "log.cleaner.threads", "1",
        "log.cleaner.dedupe.buffer.size", String.valueOf(4 * MEBIBYTE));
  }
}
