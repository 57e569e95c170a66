package huiying.intake.message;

import java.text.Normalizer;
import java.util.Locale;

/** Names of departments as people write them; intake-service keeps no directory of them. */
public final class Names {
  private Names() {}

  /** Whether they are the same but for full width or half, upper case or lower, and blanks. */
  public static boolean areSame(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\p{Cf}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
