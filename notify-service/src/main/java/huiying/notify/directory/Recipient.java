package huiying.notify.directory;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Somebody who can be told.
 *
 * @param name as the mail addresses them
 * @param email where to; kept in lower case, so that one address is one recipient
 */
public record Recipient(String name, String email) {
  private static final int LONGEST = 200;
  private static final Pattern EMAIL =
      Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~.-]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?");
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}]+");

  /**
   * @throws IllegalArgumentException if the name is blank or has control characters, or the address
   *     is none: both go into the header of a mail
   */
  public Recipient {
    name = name.strip();
    email = email.strip().toLowerCase(Locale.ROOT);
    if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A contact's name is blank, too long or has control characters");
    }
    if (email.length() > LONGEST || !EMAIL.matcher(email).matches()) {
      throw new IllegalArgumentException("Not an e-mail address: \"%s\"".formatted(email));
    }
  }
}
