package huiying.notify.delivery;

import huiying.notify.alert.InMemoryAlerts;

class InMemoryDeliveryTest extends DeliveryContract {
  @Override
  protected Stores stores() {
    var alerts = new InMemoryAlerts();
    var delivery = new InMemoryDelivery(alerts);
    return new Stores(alerts, delivery, delivery, delivery);
  }
}
