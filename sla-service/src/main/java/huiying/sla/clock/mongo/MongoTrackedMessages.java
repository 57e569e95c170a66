package huiying.sla.clock.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import huiying.contracts.MessageId;
import huiying.kit.access.Reach;
import huiying.sla.clock.ClockFilter;
import huiying.sla.clock.Kept;
import huiying.sla.clock.TrackedMessage;
import huiying.sla.clock.TrackedMessages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** Clocks in the collection {@code clocks}; the hot path goes by {@code _id}. */
@Repository
class MongoTrackedMessages implements TrackedMessages {
  private static final String COLLECTION = "clocks";
  private static final List<String> OPEN =
      Stream.of(ClockFilter.Status.RUNNING, ClockFilter.Status.PAUSED, ClockFilter.Status.NO_LIMIT)
          .map(Enum::name)
          .toList();

  private final MongoOperations mongo;
  private volatile boolean indexed;

  MongoTrackedMessages(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public Optional<TrackedMessage> find(MessageId id) {
    var found = documents().find(eq("_id", id.value())).first();
    return Optional.ofNullable(found).map(MessageDocuments::message);
  }

  @Override
  public Map<MessageId, Kept> findAll(Collection<MessageId> ids) {
    var kept = new HashMap<MessageId, Kept>();
    var values = ids.stream().map(MessageId::value).toList();
    for (var document : documents().find(in("_id", values))) {
      var one = MessageDocuments.read(document);
      kept.put(one.message().id(), one);
    }
    return kept;
  }

  // An upsert whose filter fails runs into the primary key: so each refusal is known by its place.
  @Override
  public Set<MessageId> save(Collection<Kept> changed) {
    if (changed.isEmpty()) {
      return Set.of();
    }
    var all = List.copyOf(changed);
    var writes = all.stream().map(MongoTrackedMessages::write).toList();
    try {
      documents().bulkWrite(writes, new BulkWriteOptions().ordered(false));
      return Set.of();
    } catch (MongoBulkWriteException e) {
      return refused(all, e);
    }
  }

  private static ReplaceOneModel<Document> write(Kept kept) {
    var message = kept.message();
    var before =
        and(
            eq("_id", message.id().value()),
            eq("revision", message.revision() - 1),
            lte("epoch", kept.epoch()));
    return new ReplaceOneModel<>(
        before, MessageDocuments.write(kept), new ReplaceOptions().upsert(true));
  }

  private static Set<MessageId> refused(List<Kept> all, MongoBulkWriteException e) {
    var refused = new HashSet<MessageId>();
    for (BulkWriteError error : e.getWriteErrors()) {
      if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      refused.add(all.get(error.getIndex()).message().id());
    }
    if (refused.isEmpty() || e.getWriteConcernError() != null) {
      throw e; // not safe with the majority, so not to be told of
    }
    return refused;
  }

  @Override
  public void forEachRunning(int partition, Instant due, Consumer<TrackedMessage> visitor) {
    var running = and(eq("partition", partition), lte("firstDue", Date.from(due)));
    for (var document :
        documents().find(running).projection(exclude("announcements", "held", "applied"))) {
      visitor.accept(MessageDocuments.message(document));
    }
  }

  @Override
  public List<Kept> openAfter(int partition, String after, int limit) {
    var open = and(eq("partition", partition), in("status", OPEN), gt("_id", after));
    var page = new ArrayList<Kept>();
    for (var document : documents().find(open).sort(ascending("_id")).limit(limit)) {
      page.add(MessageDocuments.read(document));
    }
    return page;
  }

  @Override
  public void forEachOpen(Consumer<TrackedMessage> visitor) {
    var shown = exclude("announcements", "held", "applied");
    for (var document : documents().find(in("status", OPEN)).projection(shown)) {
      visitor.accept(MessageDocuments.message(document));
    }
  }

  // Over the index by its first field; the few that there are come as bare ids.
  @Override
  public long countWithoutLimit() {
    var ids =
        documents()
            .find(eq("status", ClockFilter.Status.NO_LIMIT.name()))
            .projection(include("_id"));
    var count = 0L;
    for (var _ : ids) {
      count++;
    }
    return count;
  }

  @Override
  public void forEachReceivedOn(LocalDate day, Consumer<TrackedMessage> visitor) {
    var shown = exclude("announcements", "held", "applied");
    for (var document : documents().find(eq("receivedOn", day.toString())).projection(shown)) {
      visitor.accept(MessageDocuments.message(document));
    }
  }

  // From day to day along the index; the trial's store answers "distinct" with all in memory.
  @Override
  public Set<LocalDate> receiptDays() {
    var days = new TreeSet<LocalDate>();
    for (var day = dayAfter(""); day.isPresent(); day = dayAfter(day.get())) {
      days.add(LocalDate.parse(day.get()));
    }
    return days;
  }

  private Optional<String> dayAfter(String day) {
    var next =
        documents()
            .find(gt("receivedOn", day))
            .sort(ascending("receivedOn"))
            .projection(include("receivedOn"))
            .first();
    return Optional.ofNullable(next).map(document -> document.getString("receivedOn"));
  }

  @Override
  public List<Listed> list(ClockFilter filter, @Nullable Place after, int limit) {
    if (filter.reach().equals(Reach.NOTHING)) {
      return List.of();
    }
    var page =
        documents()
            .find(ListQuery.of(filter, after))
            .sort(ascending("due", "_id"))
            .projection(exclude("announcements", "held", "applied"))
            .limit(limit);
    var listed = new ArrayList<Listed>();
    for (var document : page) {
      listed.add(new Listed(MessageDocuments.message(document), MessageDocuments.place(document)));
    }
    return listed;
  }

  private MongoCollection<Document> documents() {
    var collection = mongo.getCollection(COLLECTION);
    if (!indexed) {
      collection.createIndex(Indexes.ascending("partition", "firstDue"));
      collection.createIndex(Indexes.ascending("partition", "status", "_id"));
      collection.createIndex(Indexes.ascending("status", "due", "_id"));
      index(collection, "of-plain-department", MessageDocuments.DEPARTMENT, "due", "_id");
      index(collection, "of-channel", "channel", "due", "_id");
      index(collection, "of-plain-helper", MessageDocuments.HELPERS, "due", "_id");
      index(collection, "undispatched", "undispatched", "due", "_id");
      collection.createIndex(Indexes.ascending("due", "_id"));
      collection.createIndex(Indexes.ascending("receivedOn"));
      indexed = true;
    }
    return collection;
  }

  private static void index(MongoCollection<Document> collection, String name, String... fields) {
    collection.createIndex(Indexes.ascending(fields), new IndexOptions().name(name));
  }
}
