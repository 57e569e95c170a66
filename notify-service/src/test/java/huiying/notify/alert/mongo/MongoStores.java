package huiying.notify.alert.mongo;

import huiying.backing.BackingServices;
import huiying.notify.alert.Alerts;
import huiying.notify.alert.Boxes;
import huiying.notify.alert.MessageStates;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** The stores of tests, in one database. */
public final class MongoStores {
  private static final MongoTemplate MONGO =
      new MongoTemplate(
          new SimpleMongoClientDatabaseFactory(
              BackingServices.forTests().mongoUri("notify-contract")));

  private MongoStores() {}

  public static MongoOperations mongo() {
    return MONGO;
  }

  public static Alerts alerts() {
    return new MongoAlerts(alertCollection());
  }

  public static MessageStates states() {
    return new MongoMessageStates(MONGO);
  }

  public static Boxes boxes() {
    return new MongoBoxes(boxCollection());
  }

  public static AlertCollection alertCollection() {
    var alerts = new AlertCollection(MONGO);
    alerts.ensure();
    return alerts;
  }

  public static BoxCollection boxCollection() {
    var boxes = new BoxCollection(MONGO);
    boxes.ensure();
    return boxes;
  }
}
