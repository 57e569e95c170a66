package huiying.signin;

import static org.springframework.security.config.Customizer.withDefaults;

import java.time.InstantSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** What of the server is open: the protocol's endpoints, and the pages to sign in on. */
@Configuration(proxyBeanMethods = false)
class SecuritySetup {
  /** Browsers apply form-action to where a form redirects to, so the doors have to be in it. */
  private static final String NOTHING_ELSE =
      "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none';"
          + " frame-ancestors 'none'; form-action 'self' http://127.0.0.1:*";

  @Bean
  @Order(1)
  SecurityFilterChain protocolFilters(HttpSecurity http) {
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.oidc(withDefaults());
            })
        .authorizeHttpRequests(all -> all.anyRequest().authenticated())
        .oauth2ResourceServer(bearer -> bearer.jwt(withDefaults())) // for userinfo
        .exceptionHandling(e ->
            e.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint("/login"),
                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
        .headers(h -> h.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_ELSE)))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pageFilters(HttpSecurity http) {
    return http.authorizeHttpRequests(all ->
            all.requestMatchers("/login", "/sign-in.css", "/error")
                .permitAll()
                .anyRequest()
                .authenticated())
        .formLogin(form -> form.loginPage("/login"))
        .headers(h -> h.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_ELSE)))
        .build();
  }

  @Bean
  FilterRegistrationBean<LimitAttempts> limitAttempts(
      SignInProperties settings, InstantSource time) {
    var limit = new FilterRegistrationBean<>(new LimitAttempts(settings, time));
    limit.setOrder(Ordered.HIGHEST_PRECEDENCE + 100); // before anything looks at a secret
    return limit;
  }
}
