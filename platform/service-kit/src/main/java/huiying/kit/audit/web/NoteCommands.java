package huiying.kit.audit.web;

import huiying.kit.access.Caller;
import huiying.kit.access.web.TokenCallers;
import huiying.kit.audit.Act;
import huiying.kit.audit.Audit;
import huiying.kit.audit.AuditAway;
import huiying.kit.audit.AuditTrail;
import huiying.kit.web.EarlyRefusals;
import huiying.kit.web.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Notes each command after it was carried out and before it is answered. Where that cannot be noted
 * the answer is 503 instead: the command was done, and as all of them may be repeated the caller
 * repeats it until it is noted. Of what is only read it notes refusals.
 *
 * <p>Who has no token is noted as {@code public}, and only where something was done: for refusals
 * of strangers there is a metric, so that nobody fills the audit from outside.
 */
final class NoteCommands extends OncePerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Caller PUBLIC =
      new Caller("public", null, null, Set.of(), Set.of(), Set.of());

  private final AuditTrail audit;
  private final EarlyRefusals refusals;

  NoteCommands(AuditTrail audit, EarlyRefusals refusals) {
    this.audit = audit;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caller = TokenCallers.of(request);
    try {
      if (READING.contains(request.getMethod())) {
        read(request, response, chain, caller);
      } else {
        carryOut(request, response, chain, caller);
      }
    } catch (AccessDeniedException e) { // the answer to it is made further out
      caller.ifPresent(one -> soon(acted(request, response, one, HttpStatus.FORBIDDEN.value())));
      throw e;
    }
  }

  private void read(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      Optional<Caller> caller)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (caller.isPresent() && response.getStatus() == HttpStatus.FORBIDDEN.value()) {
      soon(acted(request, response, caller.get(), response.getStatus()));
    }
  }

  private void carryOut(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      Optional<Caller> caller)
      throws ServletException, IOException {
    var kept = new ContentCachingResponseWrapper(response);
    try {
      chain.doFilter(request, kept);
    } catch (AccessDeniedException e) {
      throw e;
    } catch (ServletException | IOException | RuntimeException e) {
      soon(acted(request, kept, caller.orElse(PUBLIC), 500));
      throw e;
    }
    if (noted(request, kept, caller)) {
      kept.copyBodyToResponse();
    } else {
      response.reset();
      refusals.refuse(request, response, Refusal.unavailable("audit-away"));
    }
  }

  private boolean noted(
      HttpServletRequest request, HttpServletResponse response, Optional<Caller> caller) {
    var status = response.getStatus();
    if (caller.isEmpty() && !hasDoneSomething(request, status)) {
      return true;
    }
    var act = acted(request, response, caller.orElse(PUBLIC), status);
    if (status >= HttpStatus.BAD_REQUEST.value()) {
      soon(act); // nothing was done, so nobody waits: who waited for the store not twice either
      return true;
    }
    try {
      audit.note(act);
      return true;
    } catch (AuditAway e) {
      return false;
    }
  }

  private static boolean hasDoneSomething(HttpServletRequest request, int status) {
    return status == HttpStatus.CREATED.value() || request.getAttribute(Audit.DONE) != null;
  }

  /** Of what was not done nobody waits to be told that it is not noted yet. */
  private void soon(Act act) {
    try {
      audit.noteSoon(act);
    } catch (AuditAway e) {
      logger.warn("A refusal or failure is not in the audit: " + e.getMessage());
    }
  }

  private static Act acted(
      HttpServletRequest request, HttpServletResponse response, Caller caller, int status) {
    var narrowed =
        request.getAttribute(Caller.class.getName()) instanceof Caller one ? one : caller;
    return Act.of(
        narrowed,
        request.getRemoteAddr(),
        Operations.what(request),
        Operations.subject(request, response),
        String.valueOf(status),
        null);
  }
}
