package huiying.intake.api;

import huiying.kit.access.Role;
import huiying.kit.access.web.Openness;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Writes down the roles that an operation is open to; docs/access.md says how much of it each. */
final class RolesOfOperations implements OperationCustomizer {
  static final String TOKEN = "token";
  private static final String ROLES = "x-roles";

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    var open = Openness.of(method);
    if (open.toAnyone()) {
      operation.setSecurity(List.of());
    } else if (!open.roles().isEmpty()) {
      operation.addExtension(ROLES, open.roles().stream().map(Role::claim).toList());
      operation.setSecurity(List.of(new SecurityRequirement().addList(TOKEN)));
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
