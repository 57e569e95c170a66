package huiying.kit.secrecy.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import huiying.kit.secrecy.CannotOpen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The documents with one sealed field, as far as a change of keys goes; each step by the index. */
public final class SealedDocuments {
  private static final Logger LOG = LoggerFactory.getLogger(SealedDocuments.class);

  private final SealedField field;
  private final Supplier<MongoCollection<Document>> documents;
  private final int batch;
  private volatile boolean indexed;

  /**
   * @param batch most documents of one step; few if they are large
   */
  public SealedDocuments(
      SealedField field, Supplier<MongoCollection<Document>> documents, int batch) {
    this.field = field;
    this.documents = documents;
    this.batch = batch;
  }

  /**
   * What came of a step.
   *
   * @param lastId where the next goes on; null after the last
   * @param resealed how many got the current key
   * @param unreadable how many could not be opened and stay as they are
   */
  public record Step(@Nullable String lastId, int resealed, int unreadable) {}

  public String name() {
    return field.name();
  }

  /** The ids of the keys that values are sealed with, in order; a look for each. */
  public List<String> keysInUse() {
    var keys = new ArrayList<String>();
    for (var next = keyAfter(""); next != null; next = keyAfter(next)) {
      keys.add(next);
    }
    return keys;
  }

  private @Nullable String keyAfter(String key) {
    var first =
        indexed()
            .find(gt(field.keyPath(), key))
            .projection(include(field.keyPath()))
            .sort(ascending(field.keyPath()))
            .limit(1)
            .first();
    return first == null ? null : first.get(field.field(), Document.class).getString("key");
  }

  /** How many values are sealed with each key but the current one, which has most of them. */
  public Map<String, Long> countsOfOthers(String currentKey) {
    var others = new ArrayList<>(keysInUse());
    others.remove(currentKey);
    var counts = new TreeMap<String, Long>();
    for (var key : others) {
      counts.put(key, indexed().countDocuments(eq(field.keyPath(), key)));
    }
    return counts;
  }

  /**
   * Seals some that have an old key with the current one. A value that another writer changed in
   * between is left alone: it has the current key by then, or is found again.
   *
   * @param afterId where the last step ended; null for the first
   */
  public Step reseal(String oldKey, @Nullable String afterId) {
    var of = eq(field.keyPath(), oldKey);
    var some =
        indexed()
            .find(afterId == null ? of : and(of, gt("_id", afterId)))
            .projection(include(field.field()))
            .sort(ascending("_id"))
            .limit(batch)
            .into(new ArrayList<>());
    int resealed = 0;
    int unreadable = 0;
    for (var one : some) {
      try {
        resealed += reseal(one) ? 1 : 0;
      } catch (CannotOpen e) {
        unreadable++;
        LOG.error("{} of {} keeps its key: {}", name(), one.getString("_id"), e.getMessage());
      }
    }
    var lastId = some.size() < batch ? null : some.getLast().getString("_id");
    return new Step(lastId, resealed, unreadable);
  }

  private boolean reseal(Document one) {
    var id = one.getString("_id");
    var value = one.get(field.field(), Document.class);
    var fresh = field.seal(id, field.open(id, value));
    var asRead =
        and(eq("_id", id), eq(field.sealedPath(), new Binary(SealedField.sealedOf(value))));
    var change =
        combine(
            set(field.keyPath(), fresh.getString("key")),
            set(field.sealedPath(), fresh.get("sealed")));
    return indexed().updateOne(asRead, change).getModifiedCount() > 0;
  }

  private MongoCollection<Document> indexed() {
    var collection = documents.get();
    if (!indexed) {
      field.ensureIndex(collection);
      indexed = true;
    }
    return collection;
  }
}
