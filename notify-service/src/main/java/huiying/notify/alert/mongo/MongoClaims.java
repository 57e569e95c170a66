package huiying.notify.alert.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import huiying.notify.alert.Alert;
import huiying.notify.alert.AlertState;
import huiying.notify.alert.Claims;
import huiying.notify.alert.Progress;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Claims on alerts. A claimed alert waits until its lease ends, so one index serves both. */
@Repository
class MongoClaims implements Claims {
  private final AlertCollection alerts;

  MongoClaims(AlertCollection alerts) {
    this.alerts = alerts;
  }

  @Override
  public Optional<Alert> claim(Instant now, Instant leaseUntil) {
    var waiting = and(eq("state", AlertState.PLANNED.name()), lte("nextAttempt", Date.from(now)));
    var until = Date.from(leaseUntil);
    var claimed = combine(inc("attempts", 1), set("nextAttempt", until), set("leaseUntil", until));
    var oldest = new FindOneAndUpdateOptions().sort(ascending("nextAttempt", "_id"));
    return alerts.update(waiting, claimed, oldest);
  }

  @Override
  public boolean settle(Alert claimed, Progress outcome) {
    var mine =
        and(
            eq("_id", claimed.id().value()),
            eq("attempts", claimed.progress().attempts()),
            in("state", settledFrom(outcome)));
    var change = new Document("$set", AlertDocuments.write(outcome));
    return alerts.documents().updateOne(mine, change).getMatchedCount() == 1;
  }

  private static List<String> settledFrom(Progress outcome) {
    return outcome.state() == AlertState.SENT
        ? List.of(AlertState.PLANNED.name(), AlertState.CANCELLED.name())
        : List.of(AlertState.PLANNED.name());
  }
}
