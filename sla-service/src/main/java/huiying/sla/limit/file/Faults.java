package huiying.sla.limit.file;

import huiying.kit.web.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects all that is wrong with a file, so that its author learns of everything at once. What has
 * a fault is read as something else: it must not be used while there is {@link #any}.
 */
final class Faults {
  private final List<Fault> found = new ArrayList<>();

  List<Fault> found() {
    return List.copyOf(found);
  }

  boolean any() {
    return !found.isEmpty();
  }

  int count() {
    return found.size();
  }

  void add(String field, String code, Object... arguments) {
    found.add(Fault.of(field, code, arguments));
  }

  <T> T present(String field, @Nullable T value, T otherwise) {
    if (value == null) {
      add(field, "missing");
      return otherwise;
    }
    return value;
  }

  <T> T read(String field, @Nullable Form<T> form, T otherwise) {
    if (form == null) {
      add(field, "missing");
      return otherwise;
    }
    return form.read(field, this);
  }

  int within(String field, @Nullable Integer value, int least, int most) {
    var number = present(field, value, least);
    if (number < least || number > most) {
      add(field, "out-of-range", number, least, most);
    }
    return number;
  }
}
