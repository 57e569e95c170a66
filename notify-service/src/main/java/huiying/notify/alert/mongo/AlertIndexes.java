package huiying.notify.alert.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;

/** The indexes that alerts are asked by; everything else goes by {@code _id}. */
final class AlertIndexes {
  private AlertIndexes() {}

  static void create(MongoCollection<Document> alerts) {
    create(alerts, "waiting", "state", "nextAttempt");
    create(alerts, "of-message", "message", "createdAt");
    create(alerts, "listed", "createdAt", "_id");
  }

  private static void create(MongoCollection<Document> alerts, String name, String... fields) {
    alerts.createIndex(Indexes.ascending(fields), new IndexOptions().name(name));
  }
}
