package huiying.intake.message.web;

import org.jspecify.annotations.Nullable;

/** Contact data as those may see it who need not use it: enough to tell two citizens apart. */
public final class Mask {
  private static final String HIDDEN = "****";
  private static final int WHOLE_NUMBER = 11;
  private static final int SHOWN_OF_ADDRESS = 6;

  private Mask() {}

  /** {@code 王**}, however long it is. */
  public static @Nullable String name(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      return name;
    }
    return text(name.codePoints().toArray(), 0, 1) + "**";
  }

  /** {@code 138****5678}; of less than a whole number only the last two digits. */
  public static @Nullable String phone(@Nullable String phone) {
    if (phone == null) {
      return null;
    }
    var digits = phone.codePoints().toArray();
    return digits.length >= WHOLE_NUMBER
        ? text(digits, 0, 3) + HIDDEN + text(digits, digits.length - 4, digits.length)
        : HIDDEN + text(digits, Math.max(digits.length - 2, digits.length / 2), digits.length);
  }

  /** {@code w****@example.org}; what is no address is masked like a number. */
  public static @Nullable String email(@Nullable String email) {
    if (email == null) {
      return null;
    }
    var at = email.lastIndexOf('@');
    return at < 1
        ? phone(email)
        : text(email.codePoints().toArray(), 0, 1) + HIDDEN + email.substring(at);
  }

  /** {@code 和平里六区****}; of a short one only the first half. */
  public static @Nullable String address(@Nullable String address) {
    if (address == null) {
      return null;
    }
    var characters = address.codePoints().toArray();
    return text(characters, 0, Math.min(SHOWN_OF_ADDRESS, characters.length / 2)) + HIDDEN;
  }

  private static String text(int[] characters, int from, int to) {
    return new String(characters, from, to - from);
  }
}
