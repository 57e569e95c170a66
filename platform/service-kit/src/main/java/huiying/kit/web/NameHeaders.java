package huiying.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A header in which an adapter names its own user, percent-encoded where it is not ASCII. It is on
 * the adapter's word only; of people who sign in the token tells.
 */
public final class NameHeaders {
  public static final String USER = "Huiying-User";
  private static final int MOST = 200;

  private NameHeaders() {}

  /**
   * @param value null when the header is not there
   * @return empty if it says nothing
   * @throws Refusal if it cannot be decoded, is longer than 200 characters or has control
   *     characters
   */
  public static Optional<String> read(String header, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    try {
      var name = URLDecoder.decode(value.replace("+", "%2B"), UTF_8).strip();
      if (name.length() <= MOST && name.chars().noneMatch(Character::isISOControl)) {
        return Optional.of(name);
      }
    } catch (IllegalArgumentException e) {
      throw refused(header);
    }
    throw refused(header);
  }

  private static Refusal refused(String header) {
    return Refusal.unreadable(Fault.of(header, "bad-header", MOST));
  }
}
