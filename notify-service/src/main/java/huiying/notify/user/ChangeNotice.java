package huiying.notify.user;

import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;

/** What somebody says of a change that they make, such as the number of a document. */
public final class ChangeNotice {
  private static final int MOST = 500;

  private ChangeNotice() {}

  /**
   * @param text empty for none
   * @throws Refusal if it is longer than 500 characters or has control characters
   */
  public static String of(String text) {
    if (text.length() > MOST || text.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.unreadable(Fault.of("notice", "bad-notice", MOST));
    }
    return text.strip();
  }
}
