package huiying.intake.api;

import huiying.kit.access.Role;
import huiying.kit.access.web.OpenTo;
import huiying.kit.access.web.OpenToAnyone;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.method.HandlerMethod;

/** Writes down the roles that an operation is open to; docs/access.md says how much of it each. */
final class RolesOfOperations implements OperationCustomizer {
  static final String TOKEN = "token";
  private static final String ROLES = "x-roles";

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    var own = method.getMethodAnnotation(OpenTo.class);
    var roles =
        own == null ? AnnotationUtils.findAnnotation(method.getBeanType(), OpenTo.class) : own;
    if (roles != null) {
      operation.addExtension(ROLES, Arrays.stream(roles.value()).map(Role::claim).toList());
      operation.setSecurity(List.of(new SecurityRequirement().addList(TOKEN)));
    } else if (method.hasMethodAnnotation(OpenToAnyone.class)) {
      operation.setSecurity(List.of());
    }
    return operation;
  }

  static boolean isForAnyone(Operation operation) {
    return operation.getSecurity() != null && operation.getSecurity().isEmpty();
  }

  static boolean isFor(Operation operation, Role role) {
    return roles(operation) instanceof List<?> roles && roles.contains(role.claim());
  }

  private static @Nullable Object roles(Operation operation) {
    return operation.getExtensions() == null ? null : operation.getExtensions().get(ROLES);
  }
}
