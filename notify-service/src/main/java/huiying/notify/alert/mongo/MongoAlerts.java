package huiying.notify.alert.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import huiying.contracts.MessageId;
import huiying.notify.alert.Acknowledgement;
import huiying.notify.alert.Alert;
import huiying.notify.alert.AlertFilter;
import huiying.notify.alert.AlertId;
import huiying.notify.alert.AlertState;
import huiying.notify.alert.Alerts;
import huiying.notify.alert.NoticeId;
import huiying.notify.alert.StaleAlert;
import huiying.notify.directory.Recipient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Alerts as documents, planned and looked at. */
@Repository
class MongoAlerts implements Alerts {
  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  /** Senders change an alert a few times only. */
  private static final int TRIES = 5;

  private final AlertCollection alerts;

  MongoAlerts(AlertCollection alerts) {
    this.alerts = alerts;
  }

  @Override
  public List<Alert> insert(Collection<Alert> planned) {
    var added = InsertNew.of(alerts.documents(), List.copyOf(planned), AlertDocuments::write);
    var isAdded = Set.copyOf(added);
    var anew = planned.stream().filter(one -> !isAdded.contains(one)).filter(this::renew);
    return Stream.concat(added.stream(), anew).toList();
  }

  /** Returns whether it is planned anew. */
  private boolean renew(Alert later) {
    for (var tries = 0; tries < TRIES; tries++) {
      var known = find(later.id());
      var renewed = known.flatMap(one -> one.renewed(later));
      if (renewed.isEmpty()) {
        return false;
      }
      var next = AlertDocuments.write(renewed.get());
      if (alerts.documents().replaceOne(asRead(known.get()), next).getMatchedCount() == 1) {
        return known.get().progress().state() != AlertState.PLANNED;
      }
    }
    throw new StaleAlert(later.id());
  }

  private static Bson asRead(Alert known) {
    var progress = known.progress();
    var notice = progress.notice();
    var read = known.acknowledged().map(given -> Date.from(given.at())).orElse(null);
    return and(
        eq("_id", known.id().value()),
        eq("revision", known.telling().revision()),
        eq("state", progress.state().name()),
        eq("notice", notice == null ? null : notice.value()),
        eq("attempts", progress.attempts()),
        eq("acknowledgedAt", read));
  }

  @Override
  public Optional<Alert> find(AlertId id) {
    return Optional.ofNullable(alerts.documents().find(eq("_id", id.value())).first())
        .map(AlertDocuments::read);
  }

  @Override
  public List<Alert> ofMessage(MessageId message) {
    return read(eq("message", message.value()), ascending("createdAt", "_id"), MOST_OF_MESSAGE);
  }

  @Override
  public List<Alert> toldBy(NoticeId notice, int limit) {
    return read(told(notice), ascending("dueAt", "_id"), limit);
  }

  @Override
  public long unacknowledged(NoticeId notice) {
    return alerts.documents().countDocuments(unacknowledgedOf(notice));
  }

  private static Bson told(NoticeId notice) {
    return and(eq("notice", notice.value()), eq("state", AlertState.SENT.name()));
  }

  private static Bson unacknowledgedOf(NoticeId notice) {
    return and(told(notice), eq("acknowledgedAt", null));
  }

  @Override
  public Optional<Alert> cancel(AlertId id) {
    var planned = and(eq("_id", id.value()), eq("state", AlertState.PLANNED.name()));
    return update(planned, set("state", AlertState.CANCELLED.name()));
  }

  // What has no summary names no department, and is told to none but the district's own.
  @Override
  public void accuse(MessageId message, String department) {
    var known = and(eq("message", message.value()), ne("summary", null));
    var accused = set("summary.accused", department);
    var plain = set(PlainNames.ACCUSED, PlainNames.plain(department));
    alerts.documents().updateMany(known, combine(accused, plain));
  }

  @Override
  public Optional<Alert> again(Alert read, Recipient to, Instant tellAt) {
    var progress = read.progress();
    var notice = progress.notice();
    var asRead =
        and(
            eq("_id", read.id().value()),
            eq("state", progress.state().name()),
            eq("notice", notice == null ? null : notice.value()));
    var planned = AlertDocuments.write(progress.again(tellAt));
    planned.putAll(AlertDocuments.write(read.channel(), to));
    return update(asRead, new Document("$set", planned));
  }

  @Override
  public Optional<Alert> acknowledge(AlertId id, Acknowledgement given) {
    var unread = and(eq("_id", id.value()), eq("acknowledgedAt", null));
    update(unread, write(given));
    return find(id);
  }

  @Override
  public long acknowledge(NoticeId notice, Acknowledgement given) {
    return alerts.documents().updateMany(unacknowledgedOf(notice), write(given)).getModifiedCount();
  }

  private static Bson write(Acknowledgement given) {
    return combine(set("acknowledgedAt", Date.from(given.at())), set("acknowledgedBy", given.by()));
  }

  @Override
  public List<Alert> list(AlertFilter filter, @Nullable Place after, int limit) {
    if (filter.reach().isNothing()) {
      return List.of();
    }
    var conditions = new ArrayList<>(Conditions.of(filter));
    if (after != null) {
      var at = Date.from(after.createdAt());
      var later = and(eq("createdAt", at), gt("_id", after.id().value()));
      conditions.add(gte("createdAt", at)); // which an index can go by, as it cannot by an "or"
      conditions.add(or(gt("createdAt", at), later));
    }
    return read(
        conditions.isEmpty() ? empty() : and(conditions), ascending("createdAt", "_id"), limit);
  }

  @Override
  public long planned() {
    return alerts.documents().countDocuments(eq("state", AlertState.PLANNED.name()));
  }

  private Optional<Alert> update(Bson filter, Bson change) {
    return Optional.ofNullable(alerts.documents().findOneAndUpdate(filter, change, AFTER))
        .map(AlertDocuments::read);
  }

  private List<Alert> read(Bson filter, Bson order, int limit) {
    return alerts
        .documents()
        .find(filter)
        .sort(order)
        .limit(limit)
        .map(AlertDocuments::read)
        .into(new ArrayList<>());
  }
}
