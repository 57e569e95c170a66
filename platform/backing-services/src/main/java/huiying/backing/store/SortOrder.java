package huiying.backing.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order a query asks for.
 *
 * @param fields empty if any order will do, or if no index can give this one
 */
record SortOrder(List<String> fields, boolean descending) {
  private static final SortOrder NONE = new SortOrder(List.of(), false);

  static SortOrder of(@Nullable Document orderBy) {
    if (orderBy == null || orderBy.keySet().stream().anyMatch(key -> key.startsWith("$"))) {
      return NONE;
    }
    var directions =
        orderBy.values().stream()
            .map(value -> value instanceof Number number ? number.intValue() : 0)
            .distinct()
            .toList();
    return switch (directions) {
      case List<Integer> one when one.equals(List.of(1)) ->
          new SortOrder(List.copyOf(orderBy.keySet()), false);
      case List<Integer> one when one.equals(List.of(-1)) ->
          new SortOrder(List.copyOf(orderBy.keySet()), true);
      default -> NONE;
    };
  }

  /** Whether walking the index yields this order: one range, and the fields that follow it. */
  boolean isGivenBy(IndexRanges found) {
    var index = found.index();
    if (fields.isEmpty() || index.isMultikey() || found.ranges().size() != 1) {
      return false;
    }
    var order = new ArrayList<>(index.fields().subList(found.equalFields(), index.fields().size()));
    if (!order.contains(IdIndex.ID)) {
      order.add(IdIndex.ID);
    }
    return fields.size() <= order.size() && order.subList(0, fields.size()).equals(fields);
  }
}
