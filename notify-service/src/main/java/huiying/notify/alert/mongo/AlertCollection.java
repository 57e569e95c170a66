package huiying.notify.alert.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import huiying.kit.store.NeededIndexes;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The collection {@code alerts}; what its indexes do not serve goes by {@code _id}. */
@Component
public class AlertCollection implements NeededIndexes {
  private static final String NAME = "alerts";

  private final MongoOperations mongo;

  AlertCollection(MongoOperations mongo) {
    this.mongo = mongo;
  }

  public MongoCollection<Document> documents() {
    return mongo.getCollection(NAME);
  }

  @Override
  public void ensure() {
    index("waiting", "box", "state", "tellAt");
    index("of-notice", "notice", "dueAt", "_id");
    index("of-message", "message", "createdAt", "_id");
    index("of-department", "department", "createdAt", "_id");
    index("of-plain-department", PlainNames.DEPARTMENT, "createdAt", "_id");
    index("of-contact", "contact", "createdAt", "_id");
    index("told-plain-department", PlainNames.RECIPIENTS, "createdAt", "_id");
    index("told-role", "role", "createdAt", "_id");
    index("in-state", "state", "createdAt", "_id");
    index("listed", "createdAt", "_id");
  }

  private void index(String name, String... fields) {
    documents().createIndex(Indexes.ascending(fields), new IndexOptions().name(name));
  }
}
