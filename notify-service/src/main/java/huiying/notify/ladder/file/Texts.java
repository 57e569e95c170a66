package huiying.notify.ladder.file;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads codes and times of day. */
final class Texts {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z-]{0,38}[a-z]");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);
  private static final int SHOWN = 60;

  private Texts() {}

  static Optional<String> code(String field, @Nullable String text, Faults faults) {
    if (text == null) {
      faults.add(field, "missing");
      return Optional.empty();
    }
    if (!CODE.matcher(text).matches()) {
      faults.add(field, "ladder-bad-code", shown(text));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** A time of day on a minute. */
  static Optional<LocalTime> time(String field, @Nullable String text, Faults faults) {
    if (text == null) {
      faults.add(field, "missing");
      return Optional.empty();
    }
    try {
      return Optional.of(LocalTime.parse(text, TIME));
    } catch (DateTimeParseException e) {
      faults.add(field, "ladder-no-time", shown(text));
      return Optional.empty();
    }
  }

  /** A caller's own word, short and whole enough to be shown back. */
  static String shown(String text) {
    var characters =
        text.codePoints()
            .filter(one -> !Character.isISOControl(one))
            .filter(one -> Character.getType(one) != Character.SURROGATE)
            .toArray();
    var shown = new String(characters, 0, Math.min(characters.length, SHOWN));
    return characters.length > SHOWN ? shown + "…" : shown;
  }
}
