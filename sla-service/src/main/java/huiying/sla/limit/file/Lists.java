package huiying.sla.limit.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lists of a file, and says of each item that is null or too many. */
final class Lists {
  private static final int MOST_VALUES = 50;

  private Lists() {}

  /** What a list says, unless it has too many items to look at; without those that are null. */
  static <T> List<T> read(
      String field, @Nullable List<? extends @Nullable Form<T>> forms, int most, Faults faults) {
    var read = new ArrayList<T>();
    var given = faults.present(field, forms, List.<@Nullable Form<T>>of());
    if (given.size() > most) {
      faults.add(field, "too-many", given.size(), most);
      return read;
    }
    for (var i = 0; i < given.size(); i++) {
      var form = given.get(i);
      if (form == null) {
        faults.add(item(field, i), "missing");
      } else {
        read.add(form.read(item(field, i), faults));
      }
    }
    return read;
  }

  /** A list of plain values, which may be left out; none of them null. */
  static <T> List<T> values(String field, @Nullable List<@Nullable T> values, Faults faults) {
    var read = new ArrayList<T>();
    var given = values == null ? List.<@Nullable T>of() : values;
    if (given.size() > MOST_VALUES) {
      faults.add(field, "too-many", given.size(), MOST_VALUES);
      return read;
    }
    for (var i = 0; i < given.size(); i++) {
      var value = given.get(i);
      if (value == null) {
        faults.add(item(field, i), "missing");
      } else {
        read.add(value);
      }
    }
    return read;
  }

  static String item(String field, int index) {
    return "%s[%d]".formatted(field, index);
  }
}
