package huiying.notify.delivery.mail;

import java.util.regex.Pattern;

/**
 * Text from outside, made fit for one line of a mail: no line break that would begin a header, no
 * invisible character that would turn the text around, and not too long.
 */
final class OneLine {
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\s]+");

  private OneLine() {}

  /**
   * @param most code points; a longer text ends in an ellipsis instead of its last ones
   */
  static String of(String text, int most) {
    var line = INVISIBLE.matcher(text).replaceAll(" ").strip();
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
  }
}
