package huiying.kit.access.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Takes tokens only as their issuer wrote them. Libraries read base64 generously, so that one token
 * would be good in many spellings, with letters added at its end for example. Only the header
 * {@code Authorization} is looked at: addresses end up in logs.
 */
final class CanonicalTokens implements BearerTokenResolver {
  private static final Pattern DOT = Pattern.compile("\\.");

  private final BearerTokenResolver header = new DefaultBearerTokenResolver();

  @Override
  public @Nullable String resolve(HttpServletRequest request) {
    var token = header.resolve(request);
    if (token != null && !DOT.splitAsStream(token).allMatch(CanonicalTokens::isCanonical)) {
      throw new InvalidBearerTokenException("Not in the form in which it was issued");
    }
    return token;
  }

  private static boolean isCanonical(String part) {
    try {
      var bytes = Base64.getUrlDecoder().decode(part);
      return Arrays.equals(
          Base64.getUrlEncoder().withoutPadding().encode(bytes), part.getBytes(ISO_8859_1));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
