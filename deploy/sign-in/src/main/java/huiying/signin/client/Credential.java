package huiying.signin.client;

import java.util.List;
import java.util.Locale;

/**
 * What somebody signs in with.
 *
 * @param scopes a program asks for these; without any, for none
 */
public record Credential(String name, Kind kind, List<String> scopes, String secret) {
  /** Programs sign in by themselves (client credentials), people on a page (code with PKCE). */
  public enum Kind {
    PROGRAM,
    PERSON
  }

  public Credential {
    scopes = List.copyOf(scopes);
  }

  /** As the file names it: {@code HUIYING_HANDLER_URBAN_MANAGEMENT}. */
  public String variable() {
    return "HUIYING_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  /** Without the secret, which has no place in a log. */
  @Override
  public String toString() {
    return "%s %s".formatted(kind, name);
  }
}
