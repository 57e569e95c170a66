package huiying.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shuts the door for a while after too many wrong secrets, of people and programs alike: for the
 * name, so that one secret is not guessed from many places, and for the address, so that one place
 * does not try many names.
 */
final class LimitAttempts extends OncePerRequestFilter {
  private static final String PAGE = "/login";
  private static final String TOKEN = "/oauth2/token";
  private static final int LONGEST = 200;

  private final WrongAttempts byName;
  private final WrongAttempts byAddress;

  LimitAttempts(SignInProperties settings, InstantSource time) {
    byName = new WrongAttempts(settings.mostWrong(), settings.window(), time);
    byAddress = new WrongAttempts(settings.mostWrongFrom(), settings.window(), time);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = path(request);
    return !request.getMethod().equals("POST") || !(path.equals(PAGE) || path.equals(TOKEN));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var name = name(request);
    var address = request.getRemoteAddr();
    var shut =
        Collections.max(
            List.of(
                byAddress.shutFor(address), name == null ? Duration.ZERO : byName.shutFor(name)));
    if (shut.isPositive()) {
      refuse(request, response, shut);
      return;
    }
    chain.doFilter(request, response);
    if (isWrong(request, response)) {
      byAddress.add(address);
      if (name != null) {
        byName.add(name);
      }
    } else if (name != null && response.getStatus() < 400) {
      byName.forget(name);
    }
  }

  /** As the server reads it, however it was escaped. */
  private static String path(HttpServletRequest request) {
    return request.getServletPath();
  }

  private static boolean isWrong(HttpServletRequest request, HttpServletResponse response) {
    return path(request).equals(PAGE)
        ? Objects.requireNonNullElse(response.getHeader(HttpHeaders.LOCATION), "")
            .endsWith("/login?error")
        : response.getStatus() == HttpStatus.UNAUTHORIZED.value();
  }

  /** A page that says so; to programs the error that RFC 6749 has for it. */
  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, Duration shut) throws IOException {
    if (path(request).equals(PAGE)) {
      response.sendRedirect("/login?wait");
      return;
    }
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(shut.toSeconds() + 1));
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getWriter().write("{\"error\":\"temporarily_unavailable\"}");
  }

  private static @Nullable String name(HttpServletRequest request) {
    var name = path(request).equals(PAGE) ? request.getParameter("username") : client(request);
    return name == null || name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }

  /** Of Basic the part before the colon; what is no Basic is none, and refused further on. */
  private static @Nullable String client(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return request.getParameter("client_id");
    }
    try {
      var both = new String(Base64.getDecoder().decode(header.substring(6).trim()), UTF_8);
      return both.contains(":") ? both.substring(0, both.indexOf(':')) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
