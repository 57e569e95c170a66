package huiying.sla.limit.file;

import huiying.kit.web.Fault;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Collects all that is wrong with a file, so that its author learns of everything at once. What has
 * a fault is read as something else: it must not be used while there is {@link #any}.
 */
final class Faults {
  /** Without digits: a number after it tells the clocks of one limit apart. */
  private static final Pattern CODE = Pattern.compile("[a-z][a-z-]{0,38}[a-z]");

  private static final int MOST_VALUES = 50;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);

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

  /** What a list says, unless it has too many items to look at; without those that are null. */
  <T> List<T> readAll(String field, @Nullable List<? extends @Nullable Form<T>> forms, int most) {
    var read = new ArrayList<T>();
    var given = present(field, forms, List.<@Nullable Form<T>>of());
    if (given.size() > most) {
      add(field, "too-many", given.size(), most);
      return read;
    }
    for (var i = 0; i < given.size(); i++) {
      var form = given.get(i);
      if (form == null) {
        add(item(field, i), "missing");
      } else {
        read.add(form.read(item(field, i), this));
      }
    }
    return read;
  }

  /** A list of plain values, which may be left out; none of them null. */
  <T> List<T> values(String field, @Nullable List<@Nullable T> values) {
    var read = new ArrayList<T>();
    var given = values == null ? List.<@Nullable T>of() : values;
    if (given.size() > MOST_VALUES) {
      add(field, "too-many", given.size(), MOST_VALUES);
      return read;
    }
    for (var i = 0; i < given.size(); i++) {
      var value = given.get(i);
      if (value == null) {
        add(item(field, i), "missing");
      } else {
        read.add(value);
      }
    }
    return read;
  }

  int within(String field, @Nullable Integer value, int least, int most) {
    var number = present(field, value, least);
    if (number < least || number > most) {
      add(field, "out-of-range", number, least, most);
    }
    return number;
  }

  String code(String field, @Nullable String text) {
    var code = present(field, text, "a");
    if (text != null && !CODE.matcher(code).matches()) {
      add(field, "bad-code");
    }
    return code;
  }

  /** A time of day on a minute. */
  LocalTime time(String field, @Nullable String text) {
    try {
      return LocalTime.parse(present(field, text, "00:00"), TIME);
    } catch (DateTimeParseException e) {
      add(field, "no-time-of-day");
      return LocalTime.MIDNIGHT;
    }
  }

  /**
   * One line of text.
   *
   * @param most in code points
   */
  String line(String field, @Nullable String text, int most) {
    var line = present(field, text, "-");
    var characters = line.codePoints().toArray();
    if (line.isBlank()) {
      add(field, "blank");
    } else if (characters.length > most) {
      add(field, "too-long", characters.length, most);
    }
    IntStream.range(0, characters.length)
        .filter(i -> isForbidden(characters[i]))
        .findFirst()
        .ifPresent(i -> add(field, "control-character", i + 1, "U+%04X".formatted(characters[i])));
    return line;
  }

  /** Half a surrogate pair is no character, and cannot be stored. */
  private static boolean isForbidden(int character) {
    var type = Character.getType(character);
    return type == Character.CONTROL || type == Character.SURROGATE;
  }

  static String item(String field, int index) {
    return "%s[%d]".formatted(field, index);
  }
}
