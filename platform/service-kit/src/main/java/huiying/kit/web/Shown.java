package huiying.kit.web;

import huiying.kit.privacy.PersonalData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A caller's own value as we show it back: short, whole characters only, and without what looks
 * like personal data, since problem documents end up in the logs of programs.
 */
final class Shown {
  private static final int MOST = 60;
  private static final int MOST_LOOKED_AT = 1_000;
  private static final PersonalData PERSONAL = new PersonalData(List.of());
  private static final int REPLACEMENT = 0xFFFD;

  private Shown() {}

  /** Half a surrogate pair can be read from JSON, but not written. */
  static String of(@Nullable Object value) {
    var text = String.valueOf(value);
    var begin = text.substring(0, Math.min(text.length(), MOST_LOOKED_AT));
    var characters = PERSONAL.masked(begin).codePoints().map(Shown::whole).toArray();
    var shown = new String(characters, 0, Math.min(characters.length, MOST));
    return characters.length > MOST ? shown + "…" : shown;
  }

  private static int whole(int character) {
    return Character.getType(character) == Character.SURROGATE ? REPLACEMENT : character;
  }
}
