package huiying.notify.delivery.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import huiying.kit.store.NeededIndexes;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The collection {@code attempts}: what was tried stays on record. */
@Component
class AttemptCollection implements NeededIndexes {
  private static final String NAME = "attempts";

  private final MongoOperations mongo;

  AttemptCollection(MongoOperations mongo) {
    this.mongo = mongo;
  }

  MongoCollection<Document> documents() {
    return mongo.getCollection(NAME);
  }

  @Override
  public void ensure() {
    documents()
        .createIndex(Indexes.ascending("notice", "at"), new IndexOptions().name("of-notice"));
  }
}
