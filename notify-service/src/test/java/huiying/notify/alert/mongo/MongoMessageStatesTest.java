package huiying.notify.alert.mongo;

import huiying.notify.alert.MessageStates;
import huiying.notify.alert.MessageStatesContract;

class MongoMessageStatesTest extends MessageStatesContract {
  @Override
  protected MessageStates states() {
    return new MongoMessageStates(MongoStores.mongo());
  }
}
