package huiying.kit.health;

import huiying.kit.kafka.TopicGate;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up while Kafka answers within two seconds and the topics are as they were at first start. */
class KafkaHealth extends AbstractHealthIndicator {
  private static final long SECONDS = 2;

  private final Admin admin;
  private final TopicGate gate;

  KafkaHealth(Admin admin, TopicGate gate) {
    super("Kafka does not answer");
    this.admin = admin;
    this.gate = gate;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) throws Exception {
    var nodes = admin.describeCluster().nodes().get(SECONDS, TimeUnit.SECONDS);
    health.withDetail("nodes", nodes.size()).withDetail("topicsReady", gate.isOpen());
    if (gate.isOpen() && !nodes.isEmpty()) {
      health.up();
    } else {
      health.outOfService();
    }
  }
}
