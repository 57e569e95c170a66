package huiying.notify.alert.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import huiying.contracts.MessageId;
import huiying.notify.alert.Alert;
import huiying.notify.alert.AlertId;
import huiying.notify.alert.AlertState;
import huiying.notify.alert.Alerts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Alerts as documents, planned and looked at. */
@Repository
class MongoAlerts implements Alerts {
  private final AlertCollection alerts;

  MongoAlerts(AlertCollection alerts) {
    this.alerts = alerts;
  }

  @Override
  public List<Alert> insert(Collection<Alert> planned) {
    if (planned.isEmpty()) {
      return List.of();
    }
    var all = List.copyOf(planned);
    try {
      alerts
          .documents()
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
    return alerts.update(
        planned, set("state", AlertState.CANCELLED.name()), new FindOneAndUpdateOptions());
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
    return alerts.documents().countDocuments(eq("state", AlertState.PLANNED.name()));
  }

  private List<Alert> read(Bson filter, int limit) {
    var read = new ArrayList<Alert>();
    var found = alerts.documents().find(filter).sort(ascending("createdAt", "_id")).limit(limit);
    for (var document : found) {
      read.add(AlertDocuments.read(document));
    }
    return read;
  }
}
