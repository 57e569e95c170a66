package huiying.notify.duty.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import huiying.notify.duty.KnownYear;
import huiying.notify.duty.KnownYears;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * One document for each year in the collection {@code workingDays}, its number the primary key, by
 * which alone it is asked for.
 */
final class MongoKnownYears implements KnownYears {
  private static final String COLLECTION = "workingDays";

  /** More than the years that an event can be about. */
  private static final int MOST = 200;

  private final MongoOperations mongo;

  MongoKnownYears(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public Optional<KnownYear> find(int year) {
    return Optional.ofNullable(documents().find(eq("_id", year)).first())
        .map(MongoKnownYears::read);
  }

  @Override
  public List<KnownYear> all() {
    return documents()
        .find()
        .sort(ascending("_id"))
        .limit(MOST)
        .map(MongoKnownYears::read)
        .into(new ArrayList<>());
  }

  @Override
  public boolean save(KnownYear next, Optional<KnownYear> asRead) {
    if (asRead.isEmpty()) {
      return add(next);
    }
    var same = and(eq("_id", next.year()), eq("version", asRead.get().version()));
    return documents().replaceOne(same, write(next)).getMatchedCount() > 0;
  }

  private boolean add(KnownYear first) {
    try {
      documents().insertOne(write(first));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private static Document write(KnownYear year) {
    return new Document("_id", year.year())
        .append("version", year.version())
        .append("provisional", year.provisional())
        .append("days", year.workingDays().stream().sorted().map(LocalDate::toString).toList());
  }

  private static KnownYear read(Document document) {
    return new KnownYear(
        document.getInteger("_id"),
        document.getInteger("version"),
        document.getBoolean("provisional"),
        document.getList("days", String.class).stream()
            .map(LocalDate::parse)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private MongoCollection<Document> documents() {
    return mongo.getCollection(COLLECTION);
  }
}
