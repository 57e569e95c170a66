package huiying.backing.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The combinations of values under which one document is found: one per array element, and null for
 * what is missing, so that there is always at least one.
 *
 * @param combinations values in the order of the index's fields
 * @param fromArray whether an array was met on the way
 */
record IndexEntries(List<List<@Nullable Object>> combinations, boolean fromArray) {

  static IndexEntries of(Document document, List<String> fields) {
    List<List<@Nullable Object>> combinations = List.of(List.of());
    boolean fromArray = false;
    for (var field : fields) {
      var values = new Values();
      values.collect(document, field.split("\\."), 0);
      combinations = multiply(combinations, values.found);
      fromArray |= values.fromArray;
    }
    return new IndexEntries(combinations, fromArray);
  }

  List<SortKey> keys() {
    return combinations.stream().map(IndexEntries::keyOf).distinct().toList();
  }

  static SortKey keyOf(List<@Nullable Object> values) {
    var writer = new SortKeyWriter();
    values.forEach(writer::write);
    return new SortKey(writer.toByteArray());
  }

  private static List<List<@Nullable Object>> multiply(
      List<List<@Nullable Object>> beginnings, List<@Nullable Object> values) {
    var products = new ArrayList<List<@Nullable Object>>();
    for (var beginning : beginnings) {
      for (var value : values) {
        var product = new ArrayList<@Nullable Object>(beginning);
        product.add(value);
        products.add(product);
      }
    }
    return products;
  }

  /** Walks one dotted path; arrays are walked through wherever they are, as queries do. */
  private static final class Values {
    private final List<@Nullable Object> found = new ArrayList<>();
    private boolean fromArray;

    void collect(@Nullable Object value, String[] path, int depth) {
      switch (value) {
        case Collection<?> list -> {
          fromArray = true;
          if (list.isEmpty()) {
            found.add(null);
          }
          list.forEach(element -> collect(element, path, depth));
        }
        case Document document when depth < path.length ->
            collect(document.getOrMissing(path[depth]), path, depth + 1);
        case null -> found.add(null);
        case Missing _ -> found.add(null);
        default -> found.add(depth < path.length ? null : value);
      }
    }
  }

  /** Paths such as {@code a.0} name a place in an array; an index cannot answer them. */
  static boolean hasArrayPlace(String field) {
    return Arrays.stream(field.split("\\.")).anyMatch(part -> part.matches("\\d+"));
  }
}
