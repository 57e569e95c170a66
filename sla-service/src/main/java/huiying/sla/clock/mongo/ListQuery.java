package huiying.sla.clock.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import huiying.kit.access.Reach;
import huiying.sla.clock.ClockFilter;
import huiying.sla.clock.TrackedMessages.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What a list asks of MongoDB. */
final class ListQuery {
  private ListQuery() {}

  /**
   * @param after where the page before ended; null for the first
   */
  static Bson of(ClockFilter filter, @Nullable Place after) {
    var conditions = conditions(filter, after);
    return conditions.isEmpty() ? empty() : and(conditions);
  }

  private static List<Bson> conditions(ClockFilter filter, @Nullable Place after) {
    var all = new ArrayList<Bson>();
    filter.status().ifPresent(status -> all.addAll(conditions(status, filter.now())));
    if (!filter.departments().isEmpty()) {
      all.add(in(MessageDocuments.DEPARTMENT, filter.departments()));
    }
    if (!filter.reach().everything()) {
      all.add(within(filter.reach()));
    }
    filter.dueBefore().ifPresent(due -> all.add(lt("due", Date.from(due))));
    if (after != null) {
      var at = Date.from(after.at());
      all.add(or(gt("due", at), and(eq("due", at), gt("_id", after.message()))));
    }
    return all;
  }

  /** The same as {@link Reach#sees} of each document; at least one of its parts is there. */
  private static Bson within(Reach reach) {
    var parts = new ArrayList<Bson>();
    if (!reach.channels().isEmpty()) {
      parts.add(in("channel", reach.channels().stream().map(Enum::name).toList()));
    }
    if (reach.undispatched()) {
      parts.add(eq("undispatched", true));
    }
    if (!reach.departments().isEmpty()) {
      var own = reach.departments();
      var theirs = or(in(MessageDocuments.DEPARTMENT, own), in(MessageDocuments.HELPERS, own));
      parts.add(and(theirs, nin(MessageDocuments.ACCUSED, own)));
    }
    return parts.size() == 1 ? parts.getFirst() : or(parts);
  }

  private static List<Bson> conditions(ClockFilter.Status status, Instant now) {
    return status == ClockFilter.Status.OVERDUE
        ? List.of(eq("status", ClockFilter.Status.RUNNING.name()), lte("firstDue", Date.from(now)))
        : List.of(eq("status", status.name()));
  }
}
