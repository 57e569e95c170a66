package huiying.kit.access.web;

import huiying.contracts.Channel;
import huiying.kit.access.Caller;
import huiying.kit.access.Role;
import huiying.kit.web.NameHeaders;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Reads the caller out of a token: {@code roles} (or Keycloak's {@code realm_access.roles}), {@code
 * channels} of adapters, {@code departments} of handlers and leads. What is not known there is left
 * out, so that a role of another system or a channel to come opens nothing.
 */
public final class TokenCallers {
  private TokenCallers() {}

  /** Empty for one without a token. */
  public static Optional<Caller> of(HttpServletRequest request) {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken token
        ? Optional.of(of(token.getToken(), request))
        : Optional.empty();
  }

  private static Caller of(Jwt token, HttpServletRequest request) {
    var roles = roles(token);
    var name = first(token, "preferred_username", "sub");
    var client = first(token, "azp", "client_id");
    return new Caller(
        name == null ? "unknown" : name,
        roles.contains(Role.ADAPTER) ? said(request) : name,
        client == null ? name : client,
        roles,
        channels(token),
        Set.copyOf(strings(token.getClaim("departments"))));
  }

  private static Set<Role> roles(Jwt token) {
    var own = strings(token.getClaim("roles"));
    var keycloaks =
        token.getClaim("realm_access") instanceof Map<?, ?> realm
            ? strings(realm.get("roles"))
            : List.<String>of();
    return Stream.concat(own.stream(), keycloaks.stream())
        .map(Role::of)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<Channel> channels(Jwt token) {
    var named = strings(token.getClaim("channels"));
    return Arrays.stream(Channel.values())
        .filter(channel -> named.contains(channel.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A single value counts as a list of one: issuers differ there. */
  private static List<String> strings(@Nullable Object claim) {
    return switch (claim) {
      case String one -> List.of(one);
      case List<?> many ->
          many.stream().filter(String.class::isInstance).map(String.class::cast).toList();
      case null, default -> List.of();
    };
  }

  private static @Nullable String first(Jwt token, String... claims) {
    return Arrays.stream(claims)
        .map(token::getClaimAsString)
        .filter(value -> value != null && !value.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String said(HttpServletRequest request) {
    return NameHeaders.read(NameHeaders.USER, request.getHeader(NameHeaders.USER)).orElse(null);
  }
}
