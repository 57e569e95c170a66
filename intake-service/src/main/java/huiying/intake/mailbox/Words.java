package huiying.intake.mailbox;

import java.util.function.IntPredicate;

/** Text from anywhere, made such that a message may hold it. */
final class Words {
  private Words() {}

  /** One line without control characters and halves of characters, at most so many code points. */
  static String line(String text, int most) {
    return cut(kept(text, c -> Character.getType(c) == Character.CONTROL), most).strip();
  }

  /** Lines that end with a line feed, without other control characters but tabs. */
  static String lines(String text) {
    var unified = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00A0', ' ');
    return kept(unified, c -> Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t')
        .replaceAll("(?<![ \\t])[ \\t]++\n", "\n") // each run is looked at once
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  static boolean areMissing(String text) {
    return text.codePoints().allMatch(Words::isInvisible);
  }

  static int count(String text) {
    return text.codePointCount(0, text.length());
  }

  static String cut(String text, int most) {
    return count(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
  }

  private static boolean isInvisible(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /** Control characters become spaces: they often stand between words. */
  private static String kept(String text, IntPredicate control) {
    var kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.SURROGATE && c != 0xFEFF)
        .forEach(c -> kept.appendCodePoint(control.test(c) ? ' ' : c));
    return kept.toString();
  }
}
