package huiying.kit.access.web;

import huiying.kit.access.Caller;
import huiying.kit.access.Role;
import huiying.kit.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request through to its operation only in a role that {@link OpenTo} names, and hands on
 * the caller in no other role. It decides before the body is read.
 *
 * @see <a href="../../../../../../../../../docs/access.md">docs/access.md, which tests compare</a>
 */
final class GuardOperations implements HandlerInterceptor {
  private static final String OURS = "huiying.";

  private final CountRefusals counted;

  GuardOperations(CountRefusals counted) {
    this.counted = counted;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && isOurs(method)) {
      check(request, method);
    }
    return true; // pages' files and what libraries answer: the filters asked for a token if need be
  }

  private static boolean isOurs(HandlerMethod method) {
    return method.getBeanType().getName().startsWith(OURS);
  }

  private void check(HttpServletRequest request, HandlerMethod method) {
    var open = Openness.of(method);
    if (open.toAnyone()) {
      return;
    }
    var allowed = open.roles();
    var caller = TokenCallers.of(request).orElseThrow(() -> refusal(allowed, Set.of()));
    var narrowed = caller.in(allowed);
    if (narrowed.roles().isEmpty()) {
      throw refusal(allowed, caller.roles());
    }
    request.setAttribute(Caller.class.getName(), narrowed);
  }

  private Refusal refusal(Set<Role> allowed, Set<Role> has) {
    counted.add("not-allowed");
    return Refusal.of(
        HttpStatus.FORBIDDEN,
        "not-allowed",
        Map.of("allowed", claims(allowed), "roles", claims(has)),
        String.join(", ", claims(allowed)),
        has.isEmpty() ? "–" : String.join(", ", claims(has)));
  }

  private static List<String> claims(Set<Role> roles) {
    return roles.stream().map(Role::claim).toList();
  }
}
