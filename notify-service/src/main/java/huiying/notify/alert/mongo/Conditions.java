package huiying.notify.alert.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import huiying.notify.alert.AlertFilter;
import huiying.notify.alert.AlertReach;
import huiying.notify.directory.Role;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A filter in the store's words. */
final class Conditions {
  private Conditions() {}

  static List<Bson> of(AlertFilter filter) {
    var conditions = new ArrayList<Bson>();
    var message = filter.message();
    add(conditions, "message", message == null ? null : message.value());
    add(conditions, "department", filter.department());
    add(conditions, "contact", filter.contact());
    add(conditions, "state", name(filter.state()));
    add(conditions, "step", filter.step());
    add(conditions, "delivery", name(filter.channel()));
    if (!filter.reach().everything()) {
      conditions.add(within(filter.reach()));
    }
    return conditions;
  }

  /** The same as {@link AlertReach#sees} of each document; at least one of its parts is there. */
  private static Bson within(AlertReach reach) {
    var parts = new ArrayList<Bson>();
    if (!reach.departments().isEmpty()) {
      var own = reach.departments();
      var theirs = or(in(PlainNames.DEPARTMENT, own), in(PlainNames.RECIPIENTS, own));
      parts.add(and(theirs, nin(PlainNames.ACCUSED, own)));
    }
    if (!reach.desk().isEmpty()) {
      parts.add(in("contact", reach.desk()));
      parts.add(eq("role", Role.DISPATCH_DESK.name()));
    }
    return parts.size() == 1 ? parts.getFirst() : or(parts);
  }

  private static void add(List<Bson> conditions, String field, @Nullable String value) {
    if (value != null) {
      conditions.add(eq(field, value));
    }
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
