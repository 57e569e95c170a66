package huiying.kit.access.web;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import huiying.kit.web.EarlyRefusals;
import huiying.kit.web.Refusal;
import huiying.kit.web.WebKitAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.MalformedURLException;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Security, on in every mode: there is no setting that turns it off. */
@AutoConfiguration(
    after = WebKitAutoConfiguration.class,
    before = {
      OAuth2ResourceServerWebSecurityAutoConfiguration.class,
      ManagementWebSecurityAutoConfiguration.class,
      ServletWebSecurityAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class
    })
@EnableWebSecurity
@EnableConfigurationProperties(AccessProperties.class)
public class AccessKitAutoConfiguration {
  private static final int FETCH_MILLIS = 2_000;
  private static final int MOST_OF_KEYS = 64 * 1024;
  private static final String POLICY = "Content-Security-Policy";
  private static final String NOTHING_ELSE =
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  /**
   * Nothing of the server's session or cookies is looked at, hence no forged requests (CSRF)
   * either.
   */
  @Bean
  SecurityFilterChain requests(
      HttpSecurity http,
      AccessProperties settings,
      EarlyRefusals early,
      JwtDecoder tokens,
      CountRefusals counted,
      ObjectProvider<SignedInFilter> inner) {
    var strangers = ClientRate.ofStrangers(settings);
    var refusals = new RefuseRequests(early, counted, strangers);
    http.addFilterBefore(new ClientRate(settings, strangers, early), AuthorizationFilter.class);
    inner.orderedStream().forEach(one -> http.addFilterAfter(one.filter(), ClientRate.class));
    return http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(h ->
            h.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_ELSE))
                .frameOptions(FrameOptionsConfig::disable)
                .addHeaderWriter(AccessKitAutoConfiguration::inNoFrame)
                .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER)))
        .authorizeHttpRequests(a ->
            a.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasAuthority("SCOPE_metrics")
                .requestMatchers(settings.open().toArray(String[]::new))
                .permitAll()
                .anyRequest()
                .authenticated())
        .oauth2ResourceServer(o ->
            o.bearerTokenResolver(new CanonicalTokens())
                .jwt(jwt -> jwt.decoder(tokens))
                .authenticationEntryPoint(refusals)
                .accessDeniedHandler(refusals)
                .withObjectPostProcessor(
                    new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                      @Override
                      public <O extends BearerTokenAuthenticationFilter> O postProcess(O it) {
                        // the default throws what is an outage of the issuer at the caller
                        it.setAuthenticationFailureHandler(refusals::commence);
                        return it;
                      }
                    }))
        .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .build();
  }

  /** For old browsers; pages that have a policy of their own say there where they may be shown. */
  private static void inNoFrame(HttpServletRequest request, HttpServletResponse response) {
    var own = response.getHeader(POLICY);
    if (own == null || own.equals(NOTHING_ELSE)) {
      response.setHeader(XFrameOptionsHeaderWriter.XFRAME_OPTIONS_HEADER, "DENY");
    }
  }

  /**
   * Keys are fetched at the first token and then now and again; while the issuer is away the last
   * ones stay good. Only algorithms with a private key at the issuer: with a shared one whoever
   * checks could sign.
   */
  @Bean("accessTokens") // "tokens" are what notices' links hold
  JwtDecoder tokens(AccessProperties settings) throws MalformedURLException {
    var keys =
        JWKSourceBuilder.<SecurityContext>create(
                settings.keys().toURL(),
                new DefaultResourceRetriever(FETCH_MILLIS, FETCH_MILLIS, MOST_OF_KEYS))
            .retrying(true)
            .outageTolerant(settings.outage().toMillis())
            .build();
    var decoder =
        NimbusJwtDecoder.withJwkSource(new KnownKeys(keys))
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .jwsAlgorithm(SignatureAlgorithm.PS256)
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(settings.issuer()),
            new JwtClaimValidator<List<String>>(
                "aud", aud -> aud != null && aud.contains(settings.audience())),
            new JwtClaimValidator<Object>("exp", exp -> exp != null)));
    return decoder;
  }

  /**
   * Addresses that can be written in ways of which one might get round a rule, such as {@code ;}.
   */
  @Bean
  RequestRejectedHandler oddAddresses(EarlyRefusals early) {
    return (request, response, _) ->
        early.refuse(request, response, Refusal.of(HttpStatus.BAD_REQUEST, "http-400", Map.of()));
  }

  @Bean
  CountRefusals refusalsOfAccess(ObjectProvider<MeterRegistry> meters) {
    return new CountRefusals(meters);
  }

  @Bean
  WebMvcConfigurer operationsAreGuarded(CountRefusals counted) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new GuardOperations(counted));
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
      }
    };
  }
}
