package huiying.notify.alert.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import huiying.notify.alert.Alert;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * The collection {@code alerts}. Its indexes are made when it is first asked for, which the senders
 * do at start; everything that they do not serve goes by {@code _id}.
 */
@Component
class AlertCollection {
  private static final String NAME = "alerts";

  private final MongoOperations mongo;
  private volatile boolean indexed;

  AlertCollection(MongoOperations mongo) {
    this.mongo = mongo;
  }

  MongoCollection<Document> documents() {
    var collection = mongo.getCollection(NAME);
    if (!indexed) {
      index(collection, "waiting", "state", "nextAttempt");
      index(collection, "of-message", "message", "createdAt");
      index(collection, "listed", "createdAt", "_id");
      indexed = true;
    }
    return collection;
  }

  private static void index(MongoCollection<Document> alerts, String name, String... fields) {
    alerts.createIndex(Indexes.ascending(fields), new IndexOptions().name(name));
  }

  /** Changes the first alert that fits, in one step; returns it as it is then. */
  Optional<Alert> update(Bson filter, Bson change, FindOneAndUpdateOptions how) {
    var after = how.returnDocument(ReturnDocument.AFTER);
    return Optional.ofNullable(documents().findOneAndUpdate(filter, change, after))
        .map(AlertDocuments::read);
  }
}
