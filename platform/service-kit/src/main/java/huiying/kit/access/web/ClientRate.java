package huiying.kit.access.web;

import huiying.kit.web.ClientLimits;
import huiying.kit.web.EarlyRefusals;
import huiying.kit.web.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** So that one program that runs wild does not keep the others waiting: 429 with Retry-After. */
final class ClientRate extends OncePerRequestFilter {
  private static final Duration PERIOD = Duration.ofSeconds(1);
  private static final String HEALTH = "/actuator/health";
  private static final Set<String> ON_THIS_MACHINE = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1");

  private final ClientLimits signedIn;
  private final ClientLimits strangers;
  private final EarlyRefusals refusals;

  /**
   * @param strangers by address; who brings bad tokens counts there as well
   */
  ClientRate(AccessProperties settings, ClientLimits strangers, EarlyRefusals refusals) {
    this.signedIn = new ClientLimits(settings.most(), PERIOD);
    this.strangers = strangers;
    this.refusals = refusals;
  }

  static ClientLimits ofStrangers(AccessProperties settings) {
    return new ClientLimits(settings.mostOfStrangers(), PERIOD);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith(HEALTH)
        && ON_THIS_MACHINE.contains(request.getRemoteAddr()); // asked by whoever started it
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      var caller = TokenCallers.of(request);
      if (caller.isPresent()) {
        signedIn.admit(caller.get().name());
      } else {
        strangers.admit(request.getRemoteAddr());
      }
    } catch (Refusal tooOften) {
      refusals.refuse(request, response, tooOften);
      return;
    }
    chain.doFilter(request, response);
  }
}
