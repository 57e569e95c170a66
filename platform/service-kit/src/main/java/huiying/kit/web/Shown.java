package huiying.kit.web;

import org.jspecify.annotations.Nullable;

/** A caller's own value as we show it back: short, and whole characters only. */
final class Shown {
  private static final int MOST = 60;
  private static final int REPLACEMENT = 0xFFFD;

  private Shown() {}

  /** Half a surrogate pair can be read from JSON, but not written. */
  static String of(@Nullable Object value) {
    var characters = String.valueOf(value).codePoints().map(Shown::whole).toArray();
    var shown = new String(characters, 0, Math.min(characters.length, MOST));
    return characters.length > MOST ? shown + "…" : shown;
  }

  private static int whole(int character) {
    return Character.getType(character) == Character.SURROGATE ? REPLACEMENT : character;
  }
}
