package huiying.intake.life.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.intake.life.Caller;
import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import java.net.URLDecoder;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Who asks, from the headers {@code Huiying-User} and {@code Huiying-Client}, percent-encoded where
 * they are not ASCII. Nobody vouches for them until there is sign-in; they are for the history.
 */
@Component
class Callers implements HandlerMethodArgumentResolver {
  static final String USER = "Huiying-User";
  static final String CLIENT = "Huiying-Client";
  private static final int MOST = 200;

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Caller resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return new Caller(read(request, USER), read(request, CLIENT));
  }

  private static @Nullable String read(NativeWebRequest request, String header) {
    var value = request.getHeader(header);
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      var text = URLDecoder.decode(value.replace("+", "%2B"), UTF_8);
      if (text.length() <= MOST && text.chars().noneMatch(Character::isISOControl)) {
        return text;
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
