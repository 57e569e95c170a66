package huiying.intake.matter.web;

import huiying.intake.matter.ProposalClosed;
import huiying.kit.web.Problems;
import huiying.kit.web.Refusal;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The refusals about matters as problem documents. */
@RestControllerAdvice
@Order(0)
class MatterProblems {
  private final Problems problems;

  MatterProblems(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(ProposalClosed e) {
    var state = ProposalView.nameOf(e.proposal().state());
    var facts = Map.<String, Object>of("id", e.proposal().id(), "state", state);
    var refusal = Refusal.conflict("proposal-closed", facts, state.name());
    return ResponseEntity.status(refusal.status()).body(problems.of(refusal));
  }
}
