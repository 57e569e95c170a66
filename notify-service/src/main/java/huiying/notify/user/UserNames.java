package huiying.notify.user;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import java.net.URLDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, from the header {@value #HEADER}, percent-encoded where it is not ASCII. Nobody vouches
 * for it until there is sign-in; it is for the history.
 */
public final class UserNames {
  public static final String HEADER = "Huiying-User";
  public static final String UNKNOWN = "unknown";
  private static final int MOST = 200;

  private UserNames() {}

  /**
   * @param header null when it is not there
   * @return {@link #UNKNOWN} if it says nothing
   * @throws Refusal if it cannot be decoded, is longer than 200 characters or has control
   *     characters
   */
  public static String of(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return UNKNOWN;
    }
    try {
      var name = URLDecoder.decode(header.replace("+", "%2B"), UTF_8).strip();
      if (name.length() <= MOST && name.chars().noneMatch(Character::isISOControl)) {
        return name;
      }
    } catch (IllegalArgumentException e) {
      throw refused();
    }
    throw refused();
  }

  private static Refusal refused() {
    return Refusal.unreadable(Fault.of(HEADER, "bad-user-header", MOST));
  }
}
