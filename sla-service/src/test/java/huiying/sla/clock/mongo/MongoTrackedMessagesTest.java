package huiying.sla.clock.mongo;

import huiying.sla.TestMongo;
import huiying.sla.clock.TrackedMessages;
import huiying.sla.clock.TrackedMessagesContract;

class MongoTrackedMessagesTest extends TrackedMessagesContract {
  private final TrackedMessages messages = new MongoTrackedMessages(TestMongo.empty());

  @Override
  protected TrackedMessages messages() {
    return messages;
  }
}
