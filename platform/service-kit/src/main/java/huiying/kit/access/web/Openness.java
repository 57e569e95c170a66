package huiying.kit.access.web;

import huiying.kit.access.Role;
import java.lang.annotation.Annotation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * To whom an operation is open, by the annotation on it or else on its controller.
 *
 * @param toAnyone also without a token
 * @param roles that may ask for it; none if it is open to anyone, or closed
 */
public record Openness(boolean toAnyone, Set<Role> roles) {
  public static Openness of(HandlerMethod operation) {
    if (find(operation, OpenToAnyone.class) != null) {
      return new Openness(true, Set.of());
    }
    var roles = EnumSet.noneOf(Role.class);
    var open = find(operation, OpenTo.class);
    if (open != null) {
      roles.addAll(List.of(open.value()));
    }
    return new Openness(false, roles);
  }

  private static <A extends Annotation> @Nullable A find(HandlerMethod operation, Class<A> type) {
    var own = operation.getMethodAnnotation(type);
    return own != null
        ? own
        : AnnotatedElementUtils.findMergedAnnotation(operation.getBeanType(), type);
  }
}
