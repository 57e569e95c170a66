package huiying.notify.alert.mongo;

import static com.mongodb.client.model.Filters.eq;

import huiying.notify.alert.AlertFilter;
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
    return conditions;
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
