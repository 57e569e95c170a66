package huiying.kit.access;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of departments as programs and people write them. Who may see what must not hang on a blank
 * or a width, so wherever it is decided, in memory or in a store, plain forms are compared.
 */
public final class DepartmentNames {
  /** Blanks, control and format characters, and what else is not seen: fillers and selectors. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\s\\p{Z}\\p{Cc}\\p{Cf}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}"
              + "\\x{2800}\\x{3164}\\x{FFA0}\\x{FE00}-\\x{FE0F}\\x{E0000}-\\x{E0FFF}]");

  private DepartmentNames() {}

  /** The same for all ways to write a name; the plain form of a plain form is itself. */
  public static String plain(String name) {
    return name.chars().allMatch(DepartmentNames::isPlain) ? name : normal(name);
  }

  /** Whether they differ in full width or half, upper case or lower, and what is not seen only. */
  public static boolean areSame(String one, String other) {
    return plain(one).equals(plain(other));
  }

  /** Those that stay as they are in any company; nearly all names have no others. */
  private static boolean isPlain(int unit) {
    return (unit >= 0x4E00 && unit <= 0x9FFF)
        || (unit >= 'a' && unit <= 'z')
        || (unit >= '0' && unit <= '9');
  }

  // Once more at the end: letters that something unseen kept apart may belong together.
  private static String normal(String name) {
    var seen = UNSEEN.matcher(Normalizer.normalize(name, Form.NFKC)).replaceAll("");
    return Normalizer.normalize(seen.toLowerCase(Locale.ROOT), Form.NFKC);
  }
}
