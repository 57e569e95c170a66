package huiying.backing.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of one field, as far as an index can use it: never more than the query
 * demands, since the documents found are matched against the whole query afterwards.
 */
sealed interface Condition {
  record AnyOf(List<@Nullable Object> values) implements Condition {}

  /** At least one bound is there; a bound given by {@code $gt} counts as included. */
  record Between(@Nullable Object low, @Nullable Object high) implements Condition {}

  /** The conditions on top and in every {@code $and}, by dotted field. */
  static Map<String, Condition> of(Document query) {
    var conditions = new HashMap<String, Condition>();
    query.forEach(
        (field, value) -> {
          if (field.equals("$and") && value instanceof Collection<?> parts) {
            parts.forEach(part -> of((Document) part).forEach((f, c) -> add(conditions, f, c)));
          } else if (!field.startsWith("$")) {
            on(value).ifPresent(condition -> add(conditions, field, condition));
          }
        });
    return conditions;
  }

  private static void add(Map<String, Condition> conditions, String field, Condition next) {
    conditions.merge(field, next, Condition::and);
  }

  /** Either of the two, or both in one where that is possible. */
  private static Condition and(Condition a, Condition b) {
    if (a instanceof Between(var lowA, var highA) && b instanceof Between(var lowB, var highB)) {
      return new Between(lowA != null ? lowA : lowB, highA != null ? highA : highB);
    }
    return a instanceof AnyOf ? a : b;
  }

  private static Optional<Condition> on(@Nullable Object value) {
    if (value instanceof Document operators
        && operators.keySet().stream().anyMatch(key -> key.startsWith("$"))) {
      return operators.entrySet().stream()
          .flatMap(operator -> operator(operator.getKey(), operator.getValue()).stream())
          .reduce(Condition::and);
    }
    return equal(Collections.singletonList(value));
  }

  private static Optional<Condition> operator(String operator, @Nullable Object value) {
    boolean hasRanges = ValueKind.of(value).hasRanges();
    return switch (operator) {
      case "$eq" -> equal(Collections.singletonList(value));
      case "$in" -> value instanceof Collection<?> values ? equal(values) : Optional.empty();
      case "$gt", "$gte" -> hasRanges ? Optional.of(new Between(value, null)) : Optional.empty();
      case "$lt", "$lte" -> hasRanges ? Optional.of(new Between(null, value)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Condition> equal(Collection<?> values) {
    return values.stream().allMatch(Condition::isComparable)
        ? Optional.of(new AnyOf(new ArrayList<@Nullable Object>(values)))
        : Optional.empty();
  }

  /** Lists and patterns match in ways of their own; an empty document matches nearly anything. */
  private static boolean isComparable(@Nullable Object value) {
    return switch (ValueKind.of(value)) {
      case LIST, PATTERN, OTHER, MIN_KEY, MAX_KEY -> false;
      case DOCUMENT -> value instanceof Document document && !document.isEmpty();
      default -> true;
    };
  }
}
