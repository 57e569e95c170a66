package huiying.sla.clock.mongo;

import huiying.sla.clock.TrackedMessages;
import org.springframework.data.mongodb.core.MongoOperations;

/** The real store, for tests of other features. */
public final class MongoStore {
  private MongoStore() {}

  public static TrackedMessages messages(MongoOperations mongo) {
    return new MongoTrackedMessages(mongo);
  }
}
