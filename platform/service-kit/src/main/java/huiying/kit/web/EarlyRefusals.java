package huiying.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Answers with a problem document before Spring MVC, which would do so, has seen the request, or
 * instead of what it answered.
 */
public final class EarlyRefusals {
  private final HandlerExceptionResolver problems;
  private final LocaleResolver locales;

  EarlyRefusals(HandlerExceptionResolver problems, LocaleResolver locales) {
    this.problems = problems;
    this.locales = locales;
  }

  /** In the caller's language. */
  public void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
    var before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(locales.resolveLocale(request));
    request.removeAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE); // of the operation
    try {
      problems.resolveException(request, response, null, refusal);
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }
}
