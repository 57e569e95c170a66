package huiying.intake.life.web;

import huiying.intake.life.Caller;
import huiying.kit.web.NameHeaders;
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
    return new Caller(read(request, NameHeaders.USER), read(request, NameHeaders.CLIENT));
  }

  private static @Nullable String read(NativeWebRequest request, String header) {
    return NameHeaders.read(header, request.getHeader(header)).orElse(null);
  }
}
