package huiying.testkit;

import com.nimbusds.jwt.JWTClaimsSet;
import huiying.contracts.Channel;
import huiying.kit.access.Caller;
import huiying.kit.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody who signs in, over HTTP by a token, or in MockMvc without one. */
public record TestCaller(
    String name, Set<Role> roles, Set<Channel> channels, Set<String> departments, String scope) {
  private static final Duration LIFE = Duration.ofHours(2);

  public static TestCaller adapter(Channel... channels) {
    var all = Set.of(channels);
    return new TestCaller("adapter", Set.of(Role.ADAPTER), all, Set.of(), "");
  }

  public static TestCaller handler(String... departments) {
    return of(Role.HANDLER, departments);
  }

  public static TestCaller lead(String... departments) {
    return of(Role.LEAD, departments);
  }

  public static TestCaller dispatcher() {
    return of(Role.DISPATCHER);
  }

  public static TestCaller supervisor() {
    return of(Role.SUPERVISOR);
  }

  public static TestCaller admin() {
    return of(Role.ADMIN);
  }

  public static TestCaller auditor() {
    return of(Role.AUDITOR);
  }

  /** A program that may read metrics. */
  public static TestCaller metrics() {
    return new TestCaller("prometheus", Set.of(), Set.of(), Set.of(), "metrics");
  }

  /** In all roles and channels, for tests that are not about access. */
  public static TestCaller everybody(String... departments) {
    return new TestCaller(
        "everybody",
        EnumSet.allOf(Role.class),
        EnumSet.allOf(Channel.class),
        Set.of(departments),
        "metrics");
  }

  private static TestCaller of(Role role, String... departments) {
    return new TestCaller(role.claim(), Set.of(role), Set.of(), Set.of(departments), "");
  }

  public TestCaller named(String other) {
    return new TestCaller(other, roles, channels, departments, scope);
  }

  /** For use cases that are called directly; in all the caller's roles. */
  public Caller caller() {
    var user = roles.contains(Role.ADAPTER) ? null : name;
    return new Caller(name, user, name, roles, channels, departments);
  }

  private Map<String, Object> claims() {
    return Map.of(
        "sub", name,
        "scope", scope,
        "roles", roles.stream().map(Role::claim).toList(),
        "channels", channels.stream().map(Channel::name).toList(),
        "departments", List.copyOf(departments));
  }

  /** A token of {@link TestIssuer}, good for two hours. */
  public String token() {
    return TestIssuer.one().sign(claimsBuilder().build());
  }

  /** What {@link #token} says, for tests that spoil some of it. */
  public JWTClaimsSet.Builder claimsBuilder() {
    var now = Instant.now();
    var builder =
        new JWTClaimsSet.Builder()
            .issuer(TestIssuer.one().url())
            .audience("huiying")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)));
    claims().forEach(builder::claim);
    return builder;
  }

  /** {@code Bearer …}, as the header {@code Authorization} wants it. */
  public String bearer() {
    return "Bearer " + token();
  }

  /** For {@code http.get().uri(…).with(caller.mvc())}. */
  public RequestPostProcessor mvc() {
    return SecurityMockMvcRequestPostProcessors.jwt()
        .jwt(jwt -> jwt.claims(all -> all.putAll(claims())))
        .authorities(
            Arrays.stream(scope.split(" "))
                .filter(one -> !one.isBlank())
                .map(one -> new SimpleGrantedAuthority("SCOPE_" + one))
                .toArray(SimpleGrantedAuthority[]::new));
  }
}
