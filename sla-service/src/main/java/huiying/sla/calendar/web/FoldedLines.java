package huiying.sla.calendar.web;

import java.nio.charset.StandardCharsets;

/** Folds lines as RFC 5545 section 3.1 asks: at most 75 bytes, and no character cut in two. */
final class FoldedLines {
  private static final int MOST_BYTES = 75;
  private static final String LINE_END = "\r\n";

  private FoldedLines() {}

  /**
   * @param text lines that end with CRLF
   */
  static String of(String text) {
    var folded = new StringBuilder(text.length() + text.length() / 16);
    text.lines().forEach(line -> fold(line, folded));
    return folded.toString();
  }

  private static void fold(String line, StringBuilder folded) {
    var bytes = 0;
    for (var i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
      var character = Character.toString(line.codePointAt(i));
      var more = character.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + more > MOST_BYTES) {
        folded.append(LINE_END).append(' ');
        bytes = 1;
      }
      folded.append(character);
      bytes += more;
    }
    folded.append(LINE_END);
  }
}
