package huiying.kit.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Versions of something, numbered from 1: one document each, its number the primary key. What is
 * stored never changes, so those last read are kept in memory.
 */
public final class NumberedVersions<V> {
  private static final int MOST_KEPT = 16;

  private final MongoOperations mongo;
  private final String collection;
  private final Function<Document, V> reader;
  private final Map<Integer, V> kept;

  /** Keeps the sixteen last read in memory. */
  public NumberedVersions(MongoOperations mongo, String collection, Function<Document, V> reader) {
    this(mongo, collection, reader, MOST_KEPT);
  }

  /**
   * @param mostKept how many are kept in memory; few if they are large
   */
  public NumberedVersions(
      MongoOperations mongo, String collection, Function<Document, V> reader, int mostKept) {
    this.mongo = mongo;
    this.collection = collection;
    this.reader = reader;
    this.kept =
        new LinkedHashMap<>(mostKept * 2, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Integer, V> eldest) {
            return size() > mostKept;
          }
        };
  }

  /**
   * The greatest; cheap enough to be asked every second, since only its number is read each time.
   *
   * @return empty if there is none at all
   */
  public Optional<V> latest() {
    var greatest =
        documents().find().sort(descending("_id")).limit(1).projection(include("_id")).first();
    return Optional.ofNullable(greatest).flatMap(document -> find(document.getInteger("_id")));
  }

  public Optional<V> find(int number) {
    synchronized (kept) {
      if (kept.containsKey(number)) {
        return Optional.ofNullable(kept.get(number));
      }
    }
    var found = documents().find(eq("_id", number)).first();
    return Optional.ofNullable(found).map(reader).map(version -> keep(number, version));
  }

  /** The one kept before, if another reader was first: what it has worked out is not lost. */
  private V keep(int number, V version) {
    synchronized (kept) {
      var before = kept.putIfAbsent(number, version);
      return before == null ? version : before;
    }
  }

  /**
   * @return false if somebody else has added that number; nothing is stored then
   */
  public boolean add(Document numbered) {
    try {
      documents().insertOne(numbered);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  /** Newest first, only the fields of {@code projection}. */
  public <E> List<E> history(int limit, Bson projection, Function<Document, E> entry) {
    var entries = new ArrayList<E>();
    for (var document :
        documents().find().sort(descending("_id")).limit(limit).projection(projection)) {
      entries.add(entry.apply(document));
    }
    return entries;
  }

  private MongoCollection<Document> documents() {
    return mongo.getCollection(collection);
  }
}
