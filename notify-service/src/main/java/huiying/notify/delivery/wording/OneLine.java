package huiying.notify.delivery.wording;

import huiying.kit.privacy.PersonalData;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text from outside, made fit for one line of a notice: no line break that would begin a header, no
 * invisible character that would turn the text around, nobody's numbers, and not too long.
 */
public final class OneLine {
  /** What is beyond is not even looked at; no title that comes in is longer. */
  private static final int MOST_READ = 1000;

  private static final PersonalData ANYBODY = new PersonalData(List.of());
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\s]+");

  private OneLine() {}

  /**
   * @param most code points; a longer text ends in an ellipsis instead of its last ones
   */
  public static String of(String text, int most) {
    var line = INVISIBLE.matcher(cut(text, MOST_READ)).replaceAll(" ").strip();
    return cut(ANYBODY.masked(line), most);
  }

  /**
   * @param most code points; a longer text ends in an ellipsis instead of its last ones
   */
  public static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
