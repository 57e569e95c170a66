package huiying.kit.access.web;

import huiying.kit.web.EarlyRefusals;
import huiying.kit.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Tells who is not let in why: 401 with {@code WWW-Authenticate} (RFC 6750), 403, or 503 while the
 * issuer's keys cannot be fetched. What exactly is wrong with a signature is not told.
 */
final class RefuseRequests implements AuthenticationEntryPoint, AccessDeniedHandler {
  private static final String SCHEME = "Bearer realm=\"huiying\"";

  private final EarlyRefusals refusals;
  private final CountRefusals counted;

  RefuseRequests(EarlyRefusals refusals, CountRefusals counted) {
    this.refusals = refusals;
    this.counted = counted;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
    if (e instanceof AuthenticationServiceException) {
      counted.add("sign-in-away");
      refusals.refuse(request, response, Refusal.unavailable("sign-in-away"));
      return;
    }
    var bad = e instanceof OAuth2AuthenticationException;
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE, bad ? SCHEME + ", error=\"invalid_token\"" : SCHEME);
    var reason = bad ? badToken(e) : "no-token";
    counted.add(reason);
    refusals.refuse(request, response, unauthorized(reason));
  }

  /** The library's texts name what failed; the code is ours, so that texts can be in Chinese. */
  private static String badToken(AuthenticationException e) {
    var text = String.valueOf(e.getMessage());
    if (text.contains("expired")) {
      return "token-expired";
    }
    if (text.contains("iss claim")) {
      return "token-issuer";
    }
    return text.contains("aud claim") ? "token-audience" : "bad-token";
  }

  private static Refusal unauthorized(String code) {
    return Refusal.of(HttpStatus.UNAUTHORIZED, code, Map.of());
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e) {
    counted.add("not-in-scope");
    refusals.refuse(request, response, Refusal.of(HttpStatus.FORBIDDEN, "not-in-scope", Map.of()));
  }
}
