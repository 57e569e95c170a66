package huiying.kit.access.web;

import huiying.kit.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives operations their caller, in the roles that they are open to. */
final class CallerArgument implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  /**
   * @throws IllegalStateException in an operation that is open to anyone: it has no caller
   */
  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var servlet = request.getNativeRequest(HttpServletRequest.class);
    if (servlet != null && servlet.getAttribute(Caller.class.getName()) instanceof Caller caller) {
      return caller;
    }
    throw new IllegalStateException("No caller for " + parameter.getExecutable());
  }
}
