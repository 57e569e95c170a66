package huiying.signin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Says in access tokens what the services read: docs/sign-in.md lists it. An id token is made for
 * the door and keeps that as its audience, so that no service takes it for an access token.
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
  private static final String AUDIENCE = "huiying";

  private final Map<String, Account> accounts;

  TokenClaims(SignInProperties settings) {
    accounts = settings.accounts().collect(Collectors.toMap(Account::name, Function.identity()));
  }

  @Override
  public void customize(JwtEncodingContext context) {
    var name = Objects.requireNonNull(context.<Authentication>getPrincipal()).getName();
    var claims = context.getClaims();
    claims.claim("preferred_username", name);
    claims.claim("azp", context.getRegisteredClient().getClientId());
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      claims.audience(List.of(AUDIENCE));
      var scopes = context.getAuthorizedScopes();
      if (!scopes.isEmpty()) {
        claims.claim("scope", String.join(" ", scopes));
      }
      var account = accounts.get(name);
      if (account != null) {
        put(claims, "roles", account.roles());
        put(claims, "channels", account.channels());
        put(claims, "departments", account.departments());
      }
    }
  }

  private static void put(JwtClaimsSet.Builder claims, String name, List<String> values) {
    if (!values.isEmpty()) {
      claims.claim(name, values);
    }
  }
}
