package huiying.notify.alert.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import huiying.kit.store.NeededIndexes;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The collection {@code boxes}: one small document for each address that was ever told. */
@Component
public class BoxCollection implements NeededIndexes {
  private static final String NAME = "boxes";

  private final MongoOperations mongo;

  BoxCollection(MongoOperations mongo) {
    this.mongo = mongo;
  }

  public MongoCollection<Document> documents() {
    return mongo.getCollection(NAME);
  }

  @Override
  public void ensure() {
    documents()
        .createIndex(
            Indexes.ascending("channel", "nextDue", "_id"), new IndexOptions().name("due"));
  }
}
