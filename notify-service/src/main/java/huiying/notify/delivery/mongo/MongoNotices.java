package huiying.notify.delivery.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static java.util.stream.Collectors.groupingBy;

import huiying.notify.alert.Alert;
import huiying.notify.alert.AlertId;
import huiying.notify.alert.AlertState;
import huiying.notify.alert.BoxId;
import huiying.notify.alert.NoticeId;
import huiying.notify.alert.Progress.Reason;
import huiying.notify.alert.mongo.AlertCollection;
import huiying.notify.alert.mongo.AlertDocuments;
import huiying.notify.alert.mongo.InsertNew;
import huiying.notify.delivery.Attempt;
import huiying.notify.delivery.Notices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Notices: the alerts that bear their id, and their attempts. */
@Repository
class MongoNotices implements Notices {
  private final AlertCollection alerts;
  private final AttemptCollection attempts;

  MongoNotices(AlertCollection alerts, AttemptCollection attempts) {
    this.alerts = alerts;
    this.attempts = attempts;
  }

  @Override
  public void gather(BoxId box, NoticeId notice, Instant until, boolean atOnceOnly) {
    var waiting = and(unsentIn(box), lte("tellAt", Date.from(until)));
    var these = atOnceOnly ? and(waiting, eq("atOnce", true)) : waiting;
    alerts.documents().updateMany(these, set("notice", notice.value()));
  }

  @Override
  public List<Alert> page(NoticeId notice, @Nullable AlertId after, int limit) {
    var next = after == null ? plannedOf(notice) : and(plannedOf(notice), gt("_id", after.value()));
    return read(next, ascending("_id"), limit);
  }

  @Override
  public List<Alert> soonest(NoticeId notice, int limit) {
    return read(plannedOf(notice), ascending("dueAt", "_id"), limit);
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

  @Override
  public void skip(Collection<Alert> read, Reason reason) {
    var skipped = combine(set("state", AlertState.SKIPPED.name()), set("reason", reason.name()));
    read.stream()
        .collect(groupingBy(alert -> alert.telling().revision()))
        .forEach(
            (revision, those) -> alerts.documents().updateMany(asRead(those, revision), skipped));
  }

  private static Bson asRead(List<Alert> those, long revision) {
    var ids = those.stream().map(alert -> alert.id().value()).toList();
    return and(in("_id", ids), eq("revision", revision), planned());
  }

  @Override
  public void begin(NoticeId notice, int attempt) {
    alerts.documents().updateMany(plannedOf(notice), set("attempts", attempt));
  }

  /** One that was cancelled while it was being sent was sent all the same. */
  @Override
  public long sent(NoticeId notice, int attempt, Instant at) {
    var told =
        and(
            eq("notice", notice.value()),
            eq("attempts", attempt),
            in("state", AlertState.PLANNED.name(), AlertState.CANCELLED.name()));
    var sent = combine(set("state", AlertState.SENT.name()), set("sentAt", Date.from(at)));
    return alerts.documents().updateMany(told, sent).getModifiedCount();
  }

  @Override
  public void again(NoticeId notice, String error) {
    alerts.documents().updateMany(plannedOf(notice), set("lastError", error));
  }

  @Override
  public long failed(NoticeId notice, String error) {
    var failed = combine(set("state", AlertState.FAILED.name()), set("lastError", error));
    return alerts.documents().updateMany(plannedOf(notice), failed).getModifiedCount();
  }

  @Override
  public Optional<Instant> nextTellAt(BoxId box) {
    return Optional.ofNullable(
            alerts.documents().find(unsentIn(box)).sort(ascending("tellAt")).limit(1).first())
        .map(first -> first.getDate("tellAt").toInstant());
  }

  @Override
  public boolean isUrgent(BoxId box) {
    return alerts.documents().find(and(unsentIn(box), eq("atOnce", true))).limit(1).first() != null;
  }

  @Override
  public void record(Attempt attempt) {
    InsertNew.of(attempts.documents(), List.of(attempt), AttemptDocuments::write);
  }

  @Override
  public List<Attempt> attempts(Collection<NoticeId> notices) {
    var ids = notices.stream().map(NoticeId::value).toList();
    return attempts
        .documents()
        .find(in("notice", ids))
        .sort(ascending("at", "_id"))
        .limit(MOST_ATTEMPTS)
        .map(AttemptDocuments::read)
        .into(new ArrayList<>());
  }

  private static Bson unsentIn(BoxId box) {
    return and(eq("box", box.value()), planned(), eq("attempts", 0));
  }

  private static Bson plannedOf(NoticeId notice) {
    return and(eq("notice", notice.value()), planned());
  }

  private static Bson planned() {
    return eq("state", AlertState.PLANNED.name());
  }
}
