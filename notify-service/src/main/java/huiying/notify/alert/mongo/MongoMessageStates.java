package huiying.notify.alert.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import huiying.contracts.MessageId;
import huiying.notify.alert.MessageState;
import huiying.notify.alert.MessageStates;
import huiying.notify.alert.StaleState;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** States in the collection {@code messages}, by {@code _id} only. */
@Repository
class MongoMessageStates implements MessageStates {
  private static final String COLLECTION = "messages";

  private final MongoOperations mongo;

  MongoMessageStates(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public Optional<MessageState> find(MessageId id) {
    return Optional.ofNullable(documents().find(eq("_id", id.value())).first())
        .map(StateDocuments::read);
  }

  @Override
  public Map<MessageId, MessageState> findAll(Collection<MessageId> ids) {
    var found = new HashMap<MessageId, MessageState>();
    var values = ids.stream().map(MessageId::value).toList();
    for (var document : documents().find(in("_id", values))) {
      var state = StateDocuments.read(document);
      found.put(state.id(), state);
    }
    return found;
  }

  // An upsert whose filter fails runs into the primary key: so a stale write is refused.
  @Override
  public void save(Collection<MessageState> changed) {
    if (changed.isEmpty()) {
      return;
    }
    var writes = changed.stream().map(MongoMessageStates::write).toList();
    try {
      documents().bulkWrite(writes, new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      throw isStale(e) ? new StaleState(e.getWriteErrors().size()) : e;
    }
  }

  private static ReplaceOneModel<Document> write(MessageState state) {
    var before = and(eq("_id", state.id().value()), eq("version", state.version() - 1));
    return new ReplaceOneModel<>(
        before, StateDocuments.write(state), new ReplaceOptions().upsert(true));
  }

  private static boolean isStale(MongoBulkWriteException e) {
    return e.getWriteErrors().stream()
        .anyMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
  }

  private MongoCollection<Document> documents() {
    return mongo.getCollection(COLLECTION);
  }
}
