package huiying.sla.limit.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import huiying.sla.limit.LimitBook;
import huiying.sla.limit.LimitCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** One document a version in the collection {@code limits}, its number the primary key. */
final class MongoLimitBook implements LimitBook {
  private final MongoOperations mongo;
  private final CatalogueCache read = new CatalogueCache();

  MongoLimitBook(MongoOperations mongo) {
    this.mongo = mongo;
  }

  // Only the number is read each time; its document only when it is new to us.
  @Override
  public LimitCatalogue latest() {
    var greatest =
        documents().find().sort(descending("_id")).limit(1).projection(include("_id")).first();
    return Optional.ofNullable(greatest)
        .flatMap(document -> find(document.getInteger("_id")))
        .orElseThrow(() -> new IllegalStateException("There is no catalogue of limits yet"));
  }

  @Override
  public Optional<LimitCatalogue> find(int version) {
    var kept = read.get(version);
    if (kept.isPresent()) {
      return kept;
    }
    var found = documents().find(eq("_id", version)).first();
    return Optional.ofNullable(found).map(CatalogueDocuments::read).map(read::keep);
  }

  @Override
  public boolean add(LimitCatalogue candidate) {
    try {
      documents().insertOne(CatalogueDocuments.write(candidate));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public List<Entry> history(int limit) {
    return documents()
        .find()
        .sort(descending("_id"))
        .limit(limit)
        .projection(include("since", "limits.code"))
        .map(CatalogueDocuments::entry)
        .into(new ArrayList<>());
  }

  private MongoCollection<Document> documents() {
    return mongo.getCollection("limits");
  }
}
