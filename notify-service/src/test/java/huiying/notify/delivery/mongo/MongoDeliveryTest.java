package huiying.notify.delivery.mongo;

import huiying.notify.alert.mongo.MongoStores;
import huiying.notify.delivery.DeliveryContract;

class MongoDeliveryTest extends DeliveryContract {
  @Override
  protected Stores stores() {
    var attempts = new AttemptCollection(MongoStores.mongo());
    attempts.ensure();
    return new Stores(
        MongoStores.alerts(),
        MongoStores.boxes(),
        new MongoClaims(MongoStores.boxCollection()),
        new MongoNotices(MongoStores.alertCollection(), attempts));
  }
}
