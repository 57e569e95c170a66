package huiying.intake.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/** Pages run only our own scripts and styles, and are shown in frames only where it was allowed. */
final class PageHeaders extends OncePerRequestFilter {
  private static final Set<String> PAGES = Set.of("/form", "/status");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors ";

  private final String policy;

  PageHeaders(PageProperties settings) {
    this.policy =
        POLICY
            + Stream.concat(Stream.of("'self'"), settings.embedIn().stream())
                .collect(Collectors.joining(" "));
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !PAGES.contains(request.getRequestURI());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
    chain.doFilter(request, response);
  }
}
