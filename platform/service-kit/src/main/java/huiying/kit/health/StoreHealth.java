package huiying.kit.health;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.core.MongoOperations;

/** Up while the store answers a ping, the one command that every compatible server knows. */
class StoreHealth extends AbstractHealthIndicator {
  private final MongoOperations mongo;

  StoreHealth(MongoOperations mongo) {
    super("The store does not answer");
    this.mongo = mongo;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    mongo.executeCommand("{ping: 1}");
    health.up();
  }
}
