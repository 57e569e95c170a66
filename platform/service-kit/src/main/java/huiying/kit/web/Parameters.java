package huiying.kit.web;

import huiying.contracts.MessageId;
import org.jspecify.annotations.Nullable;

/** Checks of what comes in paths and queries, the same in every service. */
public final class Parameters {
  /** Most items of a page. */
  public static final int MOST = 500;

  private Parameters() {}

  /**
   * @throws Refusal if it has not the form of a message id
   */
  public static MessageId messageId(String field, String text) {
    if (!MessageId.isWellFormed(text)) {
      throw Refusal.unreadable(Fault.of(field, "bad-id", Shown.of(text)));
    }
    return new MessageId(text);
  }

  /**
   * Nothing that is asked for has control characters, and a pattern with a zero in it cannot even
   * be asked of the store.
   *
   * @throws Refusal that names the first
   */
  public static void requireVisible(String field, @Nullable String text) {
    for (int i = 0; text != null && i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        var code = "U+%04X".formatted((int) text.charAt(i));
        throw Refusal.unreadable(Fault.of(field, "control-character", i + 1, code));
      }
    }
  }

  /**
   * @throws Refusal if it is below 1 or above {@link #MOST}
   */
  public static int limit(int asked) {
    if (asked < 1 || asked > MOST) {
      throw Refusal.unreadable(Fault.of("limit", "out-of-range", asked, 1, MOST));
    }
    return asked;
  }
}
