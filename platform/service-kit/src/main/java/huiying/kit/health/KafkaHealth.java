package huiying.kit.health;

import huiying.kit.kafka.TopicGate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Up while Kafka answers within two seconds and the topics are as they were at first start. Where a
 * service goes on without Kafka it is degraded otherwise, which is still ready.
 */
class KafkaHealth extends AbstractHealthIndicator {
  /** Ready, but what is taken in is announced later. */
  static final Status DEGRADED = new Status("DEGRADED");

  private static final long SECONDS = 2;

  private final Admin admin;
  private final TopicGate gate;
  private final Status without;

  /**
   * @param without what the service is while Kafka is away
   */
  KafkaHealth(Admin admin, TopicGate gate, Status without) {
    this.admin = admin;
    this.gate = gate;
    this.without = without;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) throws InterruptedException {
    try {
      var nodes = admin.describeCluster().nodes().get(SECONDS, TimeUnit.SECONDS);
      health.withDetail("nodes", nodes.size()).withDetail("topicsReady", gate.isOpen());
      health.status(gate.isOpen() && !nodes.isEmpty() ? Status.UP : without);
    } catch (ExecutionException | TimeoutException e) {
      health.status(without).withDetail("reason", "Kafka does not answer");
    }
  }
}
