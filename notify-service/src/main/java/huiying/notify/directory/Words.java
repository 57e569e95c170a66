package huiying.notify.directory;

import huiying.kit.access.DepartmentNames;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of codes, names and addresses. All of them go into headers of what is sent. */
public final class Words {
  /** Most characters of a name or an e-mail address. */
  public static final int LONGEST = 200;

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");
  private static final Pattern DEPARTMENT_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,59}");
  private static final Pattern EMAIL =
      Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~.-]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?");
  private static final Pattern MOBILE = Pattern.compile("\\+?[0-9]{5,20}");
  private static final Pattern USER_ID = Pattern.compile("[\\w.@-]{1,64}");
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cs}]+");
  private static final Pattern BETWEEN_ALIASES = Pattern.compile("[;；]");

  private Words() {}

  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /** Shorter than others, so that its default box can be a contact's code. */
  public static boolean isDepartmentCode(String text) {
    return DEPARTMENT_CODE.matcher(text).matches();
  }

  /** One line of text that is not blank. */
  public static boolean isName(String text) {
    return !text.isBlank() && text.length() <= LONGEST && NAME.matcher(text).matches();
  }

  /** A name that can be written in a list of names. */
  public static boolean isAlias(String text) {
    return isName(text) && !BETWEEN_ALIASES.matcher(text).find();
  }

  /**
   * @param text in lower case
   */
  public static boolean isEmail(String text) {
    return text.length() <= LONGEST && EMAIL.matcher(text).matches();
  }

  public static boolean isMobile(String text) {
    return MOBILE.matcher(text).matches();
  }

  /** As 企业微信 and 钉钉 know somebody. */
  public static boolean isUserId(String text) {
    return USER_ID.matcher(text).matches();
  }

  /** An address as it is kept, so that one address is one letter box. */
  static @Nullable String email(@Nullable String text) {
    return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
  }

  /** Full-width letters, case, blanks and what is not seen make no other department. */
  static String normal(String name) {
    return DepartmentNames.plain(name);
  }

  /**
   * @throws IllegalArgumentException unless {@code isWellFormed}
   */
  static void check(boolean isWellFormed, String what) {
    if (!isWellFormed) {
      throw new IllegalArgumentException(what + " is malformed");
    }
  }
}
