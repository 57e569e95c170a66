package huiying.kit.access.web;

import huiying.kit.access.Role;
import java.lang.reflect.AnnotatedElement;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * To whom an operation is open, by what stands on it, or else on its controller. What nothing
 * stands on is closed; where both annotations stand, the one with roles holds.
 *
 * @param toAnyone also without a token
 * @param roles that may ask for it; none if it is open to anyone, or closed
 */
public record Openness(boolean toAnyone, Set<Role> roles) {
  private static final Openness CLOSED = new Openness(false, Set.of());

  public static Openness of(HandlerMethod operation) {
    return on(operation.getMethod()).or(() -> on(operation.getBeanType())).orElse(CLOSED);
  }

  private static Optional<Openness> on(AnnotatedElement element) {
    var open = AnnotatedElementUtils.findMergedAnnotation(element, OpenTo.class);
    if (open != null) {
      var roles = EnumSet.noneOf(Role.class);
      roles.addAll(List.of(open.value()));
      return Optional.of(new Openness(false, roles));
    }
    return AnnotatedElementUtils.hasAnnotation(element, OpenToAnyone.class)
        ? Optional.of(new Openness(true, Set.of()))
        : Optional.empty();
  }
}
