package huiying.kit.audit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import huiying.kit.audit.AuditEntries;
import huiying.kit.audit.AuditQuery;
import huiying.kit.audit.Entry;
import huiying.kit.audit.Head;
import huiying.kit.audit.NumberTaken;
import huiying.kit.audit.SealedHead;
import huiying.kit.store.NeededIndexes;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** The collections {@code audit}, of which nothing is ever changed, and {@code auditHead}. */
final class MongoAuditEntries implements AuditEntries, NeededIndexes {
  private static final String AUDIT = "audit";
  private static final String HEADS = "auditHead";
  private static final String HEAD = "head";
  private static final List<String> ASKED_FOR = List.of("who", "subject", "what", "outcome");
  private static final int MOST_OPERATIONS = 1_000;
  private static final int MOST_SECONDS = 10;

  private final MongoOperations mongo;

  MongoAuditEntries(MongoOperations mongo) {
    this.mongo = mongo;
  }

  private MongoCollection<Document> documents() {
    return mongo.getCollection(AUDIT);
  }

  private MongoCollection<Document> heads() {
    return mongo.getCollection(HEADS);
  }

  @Override
  public void ensure() {
    documents().createIndex(descending("at", "_id"), new IndexOptions().name("by-time"));
    for (var field : ASKED_FOR) {
      documents()
          .createIndex(
              Indexes.compoundIndex(ascending(field), descending("at", "_id")),
              new IndexOptions().name("by-" + field));
    }
  }

  @Override
  public Optional<Entry> last() {
    return Optional.ofNullable(documents().find().sort(descending("_id")).limit(1).first())
        .map(EntryDocument::read);
  }

  @Override
  public void add(List<Entry> entries) {
    try {
      documents()
          .insertMany(
              entries.stream().map(EntryDocument::of).toList(),
              new InsertManyOptions().ordered(true));
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream()
          .anyMatch(one -> one.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
        throw new NumberTaken(e);
      }
      throw e;
    }
  }

  @Override
  public List<Entry> after(long number, int limit) {
    return read(gt("_id", number), ascending("_id"), limit);
  }

  @Override
  public List<Entry> find(AuditQuery query) {
    return read(filter(query), descending("at", "_id"), query.limit());
  }

  private List<Entry> read(Bson filter, Bson order, int limit) {
    var entries = new ArrayList<Entry>();
    for (var document : documents().find(filter).sort(order).limit(limit)) {
      entries.add(EntryDocument.read(document));
    }
    return entries;
  }

  private Bson filter(AuditQuery query) {
    var all = new ArrayList<Bson>();
    maybe(query.who()).ifPresent(who -> all.add(eq("who", who)));
    maybe(query.subject()).ifPresent(subject -> all.add(eq("subject", subject)));
    maybe(query.outcome()).ifPresent(outcome -> all.add(eq("outcome", outcome)));
    maybe(query.what()).ifPresent(what -> all.add(in("what", operations(what))));
    maybe(query.from()).ifPresent(from -> all.add(gte("at", Date.from(from))));
    maybe(query.before()).ifPresent(before -> all.add(lt("at", Date.from(before))));
    maybe(query.after()).ifPresent(place -> all.add(after(place)));
    return all.isEmpty() ? new Document() : and(all);
  }

  /** The operations of that beginning: there are few, and each is in order by the index. */
  private List<String> operations(String beginning) {
    var found = new ArrayList<String>();
    var pattern = Pattern.compile("^" + Pattern.quote(beginning));
    var names = documents().distinct("what", regex("what", pattern), String.class);
    for (var name : names.maxTime(MOST_SECONDS, TimeUnit.SECONDS)) {
      if (found.size() < MOST_OPERATIONS) {
        found.add(name);
      }
    }
    return found;
  }

  private static Bson after(AuditQuery.Place place) {
    var at = Date.from(place.at());
    return and(lte("at", at), or(lt("at", at), lt("_id", place.number()))); // lte bounds the index
  }

  private static <T> Optional<T> maybe(@Nullable T value) {
    return Optional.ofNullable(value);
  }

  @Override
  public Optional<SealedHead> head() {
    return Optional.ofNullable(heads().find(eq("_id", HEAD)).first()).map(MongoAuditEntries::head);
  }

  /** Whatever somebody put in: what does not fit has a seal that fits nothing. */
  private static SealedHead head(Document document) {
    try {
      var head = new Head(document.getLong("number"), document.getString("hash"));
      var seal = document.getString("seal");
      return new SealedHead(head, seal == null || head.hash() == null ? "" : seal);
    } catch (ClassCastException | NullPointerException e) {
      return new SealedHead(Head.BEFORE_FIRST, "");
    }
  }

  @Override
  public boolean raise(SealedHead sealed) {
    var lower = and(eq("_id", HEAD), lt("number", sealed.head().number()));
    var raised =
        Updates.combine(
            Updates.set("number", sealed.head().number()),
            Updates.set("hash", sealed.head().hash()),
            Updates.set("seal", sealed.seal()));
    try {
      var result = heads().updateOne(lower, raised, new UpdateOptions().upsert(true));
      return result.getUpsertedId() == null;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return true; // one as high is there
      }
      throw e;
    }
  }
}
