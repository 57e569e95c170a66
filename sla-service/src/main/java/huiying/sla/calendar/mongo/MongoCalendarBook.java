package huiying.sla.calendar.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import huiying.sla.calendar.CalendarBook;
import huiying.sla.calendar.CalendarVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** One document a version in the collection {@code calendars}, its number the primary key. */
final class MongoCalendarBook implements CalendarBook {
  static final String COLLECTION = "calendars";

  private final MongoOperations mongo;
  private final VersionCache read = new VersionCache();

  MongoCalendarBook(MongoOperations mongo) {
    this.mongo = mongo;
  }

  // Only the number is read each time; its document only when it is new to us.
  @Override
  public CalendarVersion latest() {
    var greatest =
        documents().find().sort(descending("_id")).limit(1).projection(include("_id")).first();
    return Optional.ofNullable(greatest)
        .flatMap(document -> find(document.getInteger("_id")))
        .orElseThrow(() -> new IllegalStateException("The calendar was never opened"));
  }

  @Override
  public Optional<CalendarVersion> find(int number) {
    var kept = read.get(number);
    if (kept != null) {
      return Optional.of(kept);
    }
    return Optional.ofNullable(documents().find(eq("_id", number)).first())
        .map(VersionDocuments::read)
        .map(read::keep);
  }

  @Override
  public boolean add(CalendarVersion candidate) {
    try {
      documents().insertOne(VersionDocuments.write(candidate));
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
        .projection(exclude("years", "regional"))
        .map(VersionDocuments::entry)
        .into(new ArrayList<>());
  }

  private MongoCollection<Document> documents() {
    return mongo.getCollection(COLLECTION);
  }
}
