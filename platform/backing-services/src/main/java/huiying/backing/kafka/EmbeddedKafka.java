package huiying.backing.kafka;

import huiying.backing.FreePorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka broker and controller in this JVM, on 127.0.0.1, keeping its data in a directory.
 *
 * <p>What it acknowledged survives the death of the process; the loss of power it need not survive.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final Duration MOST_TO_START = Duration.ofSeconds(60);

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Formats the directory if it is new; returns when the broker answers.
   *
   * @param directory is created if missing; only one process can use it at a time
   * @param port 0 for any free one
   * @throws FreePorts.PortTaken if another process listens on the port
   * @throws IllegalStateException if the broker does not answer within a minute
   */
  public static EmbeddedKafka start(Path directory, int port) {
    FreePorts.require("Kafka", port);
    var free = FreePorts.find(2);
    var clientPort = port == 0 ? free.getFirst() : port;
    var settings = BrokerSettings.of(directory, clientPort, free.getLast());
    KafkaDirectory.formatIfNew(directory);
    var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    var kafka = new EmbeddedKafka(server, clientPort);
    try {
      server.startup();
      kafka.awaitAnswer();
      return kafka;
    } catch (RuntimeException e) {
      kafka.close();
      throw e;
    }
  }

  private void awaitAnswer() {
    try (var admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
      admin.describeCluster().nodes().get(MOST_TO_START.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka does not answer on port " + port, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while Kafka was starting", e);
    }
  }

  public int port() {
    return port;
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Hands over what is open and closes the logs cleanly, so that the next start is quick. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
