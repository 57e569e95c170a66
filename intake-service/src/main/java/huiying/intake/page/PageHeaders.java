package huiying.intake.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Pages run only our own scripts and styles, and are shown in frames only where it was allowed.
 * Goes by what answers and not by the address, which can be written in many ways.
 */
final class PageHeaders implements HandlerInterceptor {
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
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && Page.class.isAssignableFrom(method.getBeanType())) {
      response.setHeader("Content-Security-Policy", policy);
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Referrer-Policy", "no-referrer");
      response.setHeader("Cache-Control", "no-store");
    }
    return true;
  }
}
