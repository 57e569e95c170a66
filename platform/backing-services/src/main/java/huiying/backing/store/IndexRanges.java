package huiying.backing.store;

import huiying.backing.store.Condition.AnyOf;
import huiying.backing.store.Condition.Between;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where in an index the documents lie that fulfil some conditions.
 *
 * @param equalFields how many leading fields of the index are pinned to a single value
 * @param score how narrow the ranges are by the look of it; 0 if they are the whole index
 */
record IndexRanges(OrderedKeys index, List<KeyRange> ranges, int equalFields, int score) {
  /** More combinations of values than this are not worth looking up one by one. */
  private static final int MOST_COMBINATIONS = 20_000;

  static IndexRanges of(OrderedKeys index, Map<String, Condition> conditions) {
    List<SortKey> prefixes = List.of(SortKey.EMPTY);
    int equal = 0;
    int score = 0;
    for (var field : index.fields()) {
      var condition = usable(index, field, conditions.get(field));
      if (condition instanceof Between between) {
        var ranges = prefixes.stream().map(prefix -> range(index, prefix, between)).toList();
        return new IndexRanges(index, ranges, equal, score + weight(between));
      }
      if (!(condition instanceof AnyOf any)
          || (long) prefixes.size() * any.values().size() > MOST_COMBINATIONS) {
        return new IndexRanges(index, startingWith(prefixes), equal, score);
      }
      prefixes = extend(prefixes, any.values());
      equal = prefixes.size() == 1 ? equal + 1 : equal;
      score += prefixes.size() == 1 ? 10 : 9;
    }
    return new IndexRanges(
        index, startingWith(prefixes), equal, score + (index.isUnique() ? 1000 : 0));
  }

  private static @Nullable Condition usable(
      OrderedKeys index, String field, @Nullable Condition condition) {
    var forMissing =
        condition instanceof AnyOf any && any.values().stream().anyMatch(Objects::isNull);
    return IndexEntries.hasArrayPlace(field) || (forMissing && index.leavesOutMissing())
        ? null
        : condition;
  }

  private static List<SortKey> extend(List<SortKey> prefixes, List<@Nullable Object> values) {
    var ends = values.stream().map(SortKey::of).distinct().toList();
    var longer = new ArrayList<SortKey>(prefixes.size() * ends.size());
    prefixes.forEach(prefix -> ends.forEach(end -> longer.add(prefix.then(end))));
    return longer;
  }

  private static List<KeyRange> startingWith(List<SortKey> prefixes) {
    return prefixes.stream().map(KeyRange::startingWith).toList();
  }

  /** With arrays one element may be above the lower bound and another below the upper one. */
  private static KeyRange range(OrderedKeys index, SortKey prefix, Between between) {
    var low = between.low();
    var high = low != null && index.isMultikey() ? null : between.high();
    var kind = ValueKind.of(low != null ? low : high);
    return new KeyRange(
        low == null ? prefix.startOf(kind) : prefix.then(SortKey.of(low)),
        high == null ? prefix.endOf(kind) : prefix.then(SortKey.of(high)).end());
  }

  private static int weight(Between between) {
    return between.low() != null && between.high() != null ? 6 : 5;
  }
}
