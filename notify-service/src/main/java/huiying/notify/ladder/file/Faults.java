package huiying.notify.ladder.file;

import huiying.kit.web.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects all that is wrong with a file, so that its author learns of everything at once. Lists
 * are read without the items that are missing, and not at all if they are too long.
 */
final class Faults {
  private final List<Fault> found = new ArrayList<>();

  List<Fault> found() {
    return List.copyOf(found);
  }

  int count() {
    return found.size();
  }

  void add(String field, String code, Object... arguments) {
    found.add(Fault.of(field, code, arguments));
  }

  /** Reads one item of a list. */
  interface Reader<F, T> {
    /**
     * @param field where in the file it lies
     * @return empty if it has a fault
     */
    Optional<T> read(String field, F form);
  }

  <F, T> List<T> list(
      String field, @Nullable List<@Nullable F> forms, int most, Reader<F, T> reader) {
    var read = new ArrayList<T>();
    var given = forms == null ? List.<@Nullable F>of() : forms;
    if (forms == null) {
      add(field, "missing");
    } else if (given.size() > most) {
      add(field, "too-many", given.size(), most);
      return read;
    }
    for (var i = 0; i < given.size(); i++) {
      var form = given.get(i);
      var place = "%s[%d]".formatted(field, i);
      if (form == null) {
        add(place, "missing");
      } else {
        reader.read(place, form).ifPresent(read::add);
      }
    }
    return read;
  }

  /** Different values of an enum. */
  <T extends Enum<T>> List<T> values(
      String field, @Nullable List<@Nullable String> words, Class<T> type) {
    var values =
        list(field, words, type.getEnumConstants().length, (at, word) -> value(at, word, type));
    if (words != null && words.isEmpty()) {
      add(field, "missing");
    }
    if (values.size() > values.stream().distinct().count()) {
      add(field, "ladder-value-twice");
    }
    return values;
  }

  <T extends Enum<T>> Optional<T> value(String field, @Nullable String word, Class<T> type) {
    var values = type.getEnumConstants();
    var found = Arrays.stream(values).filter(one -> one.name().equals(word)).findFirst();
    if (word == null) {
      add(field, "missing");
    } else if (found.isEmpty()) {
      var known = Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
      add(field, "unknown-value", Texts.shown(word), known);
    }
    return found;
  }
}
