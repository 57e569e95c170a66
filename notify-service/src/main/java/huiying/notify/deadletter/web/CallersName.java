package huiying.notify.deadletter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import java.net.URLDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, from the header {@code Huiying-User}, percent-encoded where it is not ASCII. Nobody
 * vouches for it until there is sign-in; it is for the record.
 */
final class CallersName {
  static final String HEADER = "Huiying-User";
  private static final String UNKNOWN = "unknown";
  private static final int MOST = 200;

  private CallersName() {}

  /**
   * @throws Refusal if it cannot be read, or is longer than 200 characters
   */
  static String read(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return UNKNOWN;
    }
    try {
      var name = URLDecoder.decode(header.replace("+", "%2B"), UTF_8);
      if (name.length() <= MOST && name.chars().noneMatch(Character::isISOControl)) {
        return name;
      }
    } catch (IllegalArgumentException e) {
      throw refused();
    }
    throw refused();
  }

  private static Refusal refused() {
    return Refusal.unreadable(Fault.of(HEADER, "bad-header", MOST));
  }
}
