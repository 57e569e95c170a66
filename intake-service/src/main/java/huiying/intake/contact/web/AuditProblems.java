package huiying.intake.contact.web;

import huiying.kit.audit.AuditAway;
import huiying.kit.web.Problems;
import huiying.kit.web.Refusal;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What may be shown only when it is noted is not shown while it cannot be. */
@RestControllerAdvice
@Order(0)
class AuditProblems {
  private final Problems problems;

  AuditProblems(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(AuditAway e) {
    var refusal = Refusal.unavailable("audit-away");
    var seconds = refusal.retryAfter().map(Duration::toSeconds).orElse(1L);
    return ResponseEntity.status(refusal.status())
        .header(HttpHeaders.RETRY_AFTER, seconds.toString())
        .body(problems.of(refusal));
  }
}
