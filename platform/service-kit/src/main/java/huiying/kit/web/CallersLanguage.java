package huiying.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * Chinese unless the caller asks for English: by {@code lang=en} in the address, as links on pages
 * do, or else by Accept-Language.
 */
final class CallersLanguage extends AcceptHeaderLocaleResolver {
  CallersLanguage() {
    setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    var query = request.getQueryString();
    if (query != null) {
      for (var parameter : Arrays.asList(query.split("&", 100))) {
        switch (parameter) {
          case "lang=en" -> {
            return Locale.ENGLISH;
          }
          case "lang=zh" -> {
            return Locale.SIMPLIFIED_CHINESE;
          }
          default -> {}
        }
      }
    }
    return super.resolveLocale(request);
  }
}
