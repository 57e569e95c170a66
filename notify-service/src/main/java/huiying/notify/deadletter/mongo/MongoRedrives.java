package huiying.notify.deadletter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import huiying.notify.deadletter.LetterId;
import huiying.notify.deadletter.Redrive;
import huiying.notify.deadletter.Redrives;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * One document for each letter in the collection {@code redrives}, by whose id alone it is asked
 * for.
 */
final class MongoRedrives implements Redrives {
  private final MongoOperations mongo;

  MongoRedrives(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public Optional<Redrive> find(LetterId id) {
    return Optional.ofNullable(documents().find(eq("_id", id.value())).first())
        .map(RedriveDocument::read);
  }

  @Override
  public Map<LetterId, Redrive> findAll(Collection<LetterId> ids) {
    var found = new HashMap<LetterId, Redrive>();
    documents()
        .find(in("_id", ids.stream().map(LetterId::value).toList()))
        .map(RedriveDocument::read)
        .forEach(one -> found.put(one.id(), one));
    return found;
  }

  @Override
  public boolean add(Redrive first) {
    try {
      documents().insertOne(RedriveDocument.of(first));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public boolean replace(Redrive asRead, Redrive next) {
    var same =
        and(
            eq("_id", asRead.id().value()),
            eq("attempt", asRead.attempt()),
            eq("state", asRead.state().name()));
    return documents().replaceOne(same, RedriveDocument.of(next)).getMatchedCount() > 0;
  }

  private MongoCollection<Document> documents() {
    return mongo.getCollection("redrives");
  }
}
