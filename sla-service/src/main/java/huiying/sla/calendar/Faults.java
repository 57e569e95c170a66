package huiying.sla.calendar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects every rule that a change breaks, so that its author learns of all at once. */
final class Faults {
  private final List<CalendarFault> found = new ArrayList<>();

  List<CalendarFault> found() {
    return List.copyOf(found);
  }

  boolean any() {
    return !found.isEmpty();
  }

  void add(String field, String code, Object... arguments) {
    found.add(new CalendarFault(field, code, List.of(arguments)));
  }

  boolean present(String field, @Nullable Object value) {
    if (value == null) {
      add(field, "missing");
    }
    return value != null;
  }

  /**
   * One line of text, if there is any.
   *
   * @param most in code points
   */
  void line(String field, @Nullable String text, int most) {
    if (text == null) {
      return;
    }
    var characters = text.codePoints().toArray();
    if (text.isBlank()) {
      add(field, "blank");
    } else if (characters.length > most) {
      add(field, "too-long", characters.length, most);
    }
    for (var i = 0; i < characters.length; i++) {
      if (isForbidden(characters[i])) {
        add(field, "control-character", i + 1, "U+%04X".formatted(characters[i]));
        return;
      }
    }
  }

  /** Half a surrogate pair is no character, and cannot be stored. */
  private static boolean isForbidden(int character) {
    var type = Character.getType(character);
    return type == Character.CONTROL || type == Character.SURROGATE;
  }
}
