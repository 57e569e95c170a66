package huiying.sla.limit.file;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads codes, times of day and lines of text. */
final class Texts {
  /** Without digits: a number after it tells the clocks of one limit apart. */
  private static final Pattern CODE = Pattern.compile("[a-z][a-z-]{0,38}[a-z]");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);

  private Texts() {}

  static String code(String field, @Nullable String text, Faults faults) {
    var code = faults.present(field, text, "a");
    if (text != null && !CODE.matcher(code).matches()) {
      faults.add(field, "bad-code");
    }
    return code;
  }

  /** A time of day on a minute. */
  static LocalTime time(String field, @Nullable String text, Faults faults) {
    try {
      return LocalTime.parse(faults.present(field, text, "00:00"), TIME);
    } catch (DateTimeParseException e) {
      faults.add(field, "no-time-of-day");
      return LocalTime.MIDNIGHT;
    }
  }

  /**
   * One line of text.
   *
   * @param most in code points
   */
  static String line(String field, @Nullable String text, int most, Faults faults) {
    var line = faults.present(field, text, "-");
    var characters = line.codePoints().toArray();
    if (line.isBlank()) {
      faults.add(field, "blank");
    } else if (characters.length > most) {
      faults.add(field, "too-long", characters.length, most);
    }
    IntStream.range(0, characters.length)
        .filter(i -> isForbidden(characters[i]))
        .findFirst()
        .ifPresent(
            i -> faults.add(field, "control-character", i + 1, "U+%04X".formatted(characters[i])));
    return line;
  }

  /** Half a surrogate pair is no character, and cannot be stored. */
  private static boolean isForbidden(int character) {
    var type = Character.getType(character);
    return type == Character.CONTROL || type == Character.SURROGATE;
  }
}
