package huiying.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import huiying.signin.client.Credential;
import huiying.signin.client.Credentials;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Gives the library the accounts, each with the hash of its secret. */
@Configuration(proxyBeanMethods = false)
class AccountSetup {
  private static final int AUTHORIZATIONS = 1_000;

  private final SignInProperties settings;

  AccountSetup(SignInProperties settings) {
    this.settings = settings;
  }

  @Bean
  AuthorizationServerSettings server() {
    return AuthorizationServerSettings.builder().issuer(settings.issuer().toString()).build();
  }

  @Bean
  PasswordEncoder secretEncoder() {
    return new RandomSecretEncoder();
  }

  @Bean
  Credentials credentials() throws IOException {
    return new Secrets(settings.directory()).prepare(settings.programs(), settings.people());
  }

  @Bean
  JWKSource<SecurityContext> signingKeys() throws IOException {
    return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(settings.directory())));
  }

  @Bean
  OAuth2AuthorizationService authorizations() {
    return new RecentAuthorizations(AUTHORIZATIONS);
  }

  @Bean
  UserDetailsService people(Credentials credentials, PasswordEncoder encoder) {
    return new InMemoryUserDetailsManager(
        settings.people().stream()
            .map(one ->
                User.withUsername(one.name()).password(hash(credentials, encoder, one)).build())
            .toList());
  }

  @Bean
  RegisteredClientRepository clients(Credentials credentials, PasswordEncoder encoder) {
    return new InMemoryRegisteredClientRepository(
        Stream.concat(
                settings.programs().stream()
                    .map(one -> program(one, hash(credentials, encoder, one))),
                settings.doors().stream().map(this::door))
            .toList());
  }

  private RegisteredClient program(Account program, String secret) {
    return RegisteredClient.withId(program.name())
        .clientId(program.name())
        .clientSecret(secret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(all -> all.addAll(program.scopes()))
        .tokenSettings(
            TokenSettings.builder().accessTokenTimeToLive(settings.programLife()).build())
        .build();
  }

  private RegisteredClient door(SignInProperties.Door door) {
    return RegisteredClient.withId(door.name())
        .clientId(door.name())
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUris(all -> all.addAll(door.redirectUris().stream().map(URI::toString).toList()))
        .scopes(all -> all.addAll(List.of(OidcScopes.OPENID, OidcScopes.PROFILE)))
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(settings.personLife()).build())
        .build();
  }

  private static String hash(Credentials credentials, PasswordEncoder encoder, Account account) {
    var secret =
        credentials
            .of(account.name())
            .map(Credential::secret)
            .orElseThrow(() -> new IllegalStateException("No secret for " + account.name()));
    return String.valueOf(encoder.encode(secret));
  }
}
