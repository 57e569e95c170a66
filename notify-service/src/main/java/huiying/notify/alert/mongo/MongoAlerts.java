package huiying.notify.alert.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.ReturnDocument.AFTER;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import huiying.contracts.MessageId;
import huiying.notify.alert.Alert;
import huiying.notify.alert.AlertId;
import huiying.notify.alert.AlertState;
import huiying.notify.alert.Alerts;
import huiying.notify.alert.Claims;
import huiying.notify.alert.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** Alerts in the collection {@code alerts}. */
@Repository
class MongoAlerts implements Alerts, Claims {
  private static final String COLLECTION = "alerts";

  private final MongoOperations mongo;
  private volatile boolean indexed;

  MongoAlerts(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public List<Alert> insert(Collection<Alert> planned) {
    if (planned.isEmpty()) {
      return List.of();
    }
    var all = List.copyOf(planned);
    try {
      documents()
          .insertMany(
              all.stream().map(AlertDocuments::write).toList(),
              new InsertManyOptions().ordered(false));
      return all;
    } catch (MongoBulkWriteException e) {
      return withoutRepeats(all, e);
    }
  }

  private static List<Alert> withoutRepeats(List<Alert> all, MongoBulkWriteException e) {
    var repeated = new HashSet<Integer>();
    for (BulkWriteError error : e.getWriteErrors()) {
      if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      repeated.add(error.getIndex());
    }
    if (repeated.isEmpty() || e.getWriteConcernError() != null) {
      throw e;
    }
    var added = new ArrayList<Alert>();
    for (var i = 0; i < all.size(); i++) {
      if (!repeated.contains(i)) {
        added.add(all.get(i));
      }
    }
    return added;
  }

  @Override
  public List<Alert> ofMessage(MessageId message) {
    return read(eq("message", message.value()), Integer.MAX_VALUE);
  }

  @Override
  public Optional<Alert> cancel(AlertId id) {
    var planned = and(eq("_id", id.value()), eq("state", AlertState.PLANNED.name()));
    var cancelled = set("state", AlertState.CANCELLED.name());
    return update(planned, cancelled, new FindOneAndUpdateOptions());
  }

  @Override
  public Optional<Alert> claim(Instant now, Instant leaseUntil) {
    var waiting = and(eq("state", AlertState.PLANNED.name()), lte("nextAttempt", Date.from(now)));
    var until = Date.from(leaseUntil);
    var claimed = combine(inc("attempts", 1), set("nextAttempt", until), set("leaseUntil", until));
    var oldest = new FindOneAndUpdateOptions().sort(ascending("nextAttempt", "_id"));
    return update(waiting, claimed, oldest);
  }

  private Optional<Alert> update(Bson filter, Bson change, FindOneAndUpdateOptions how) {
    var updated = documents().findOneAndUpdate(filter, change, how.returnDocument(AFTER));
    return Optional.ofNullable(updated).map(AlertDocuments::read);
  }

  @Override
  public boolean settle(Alert claimed, Progress outcome) {
    var mine =
        and(
            eq("_id", claimed.id().value()),
            eq("attempts", claimed.progress().attempts()),
            in("state", settledFrom(outcome)));
    var change = new Document("$set", AlertDocuments.write(outcome));
    return documents().updateOne(mine, change).getMatchedCount() == 1;
  }

  private static List<String> settledFrom(Progress outcome) {
    return outcome.state() == AlertState.SENT
        ? List.of(AlertState.PLANNED.name(), AlertState.CANCELLED.name())
        : List.of(AlertState.PLANNED.name());
  }

  @Override
  public List<Alert> list(
      @Nullable MessageId message, @Nullable AlertState state, @Nullable Place after, int limit) {
    var conditions = new ArrayList<Bson>();
    if (message != null) {
      conditions.add(eq("message", message.value()));
    }
    if (state != null) {
      conditions.add(eq("state", state.name()));
    }
    if (after != null) {
      var at = Date.from(after.createdAt());
      var later = and(eq("createdAt", at), gt("_id", after.id().value()));
      conditions.add(or(gt("createdAt", at), later));
    }
    return read(conditions.isEmpty() ? empty() : and(conditions), limit);
  }

  @Override
  public long planned() {
    return documents().countDocuments(eq("state", AlertState.PLANNED.name()));
  }

  private List<Alert> read(Bson filter, int limit) {
    var alerts = new ArrayList<Alert>();
    var found = documents().find(filter).sort(ascending("createdAt", "_id")).limit(limit);
    for (var document : found) {
      alerts.add(AlertDocuments.read(document));
    }
    return alerts;
  }

  private MongoCollection<Document> documents() {
    var collection = mongo.getCollection(COLLECTION);
    if (!indexed) {
      AlertIndexes.create(collection);
      indexed = true;
    }
    return collection;
  }
}
