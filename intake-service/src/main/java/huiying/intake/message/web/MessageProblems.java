package huiying.intake.message.web;

import huiying.intake.message.BrokenRules;
import huiying.intake.message.NotYourChannel;
import huiying.intake.message.StaleMessage;
import huiying.intake.message.UnknownMessage;
import huiying.kit.web.Problems;
import huiying.kit.web.Refusal;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The domain's refusals as problem documents; before the kit's advice, which takes all others. */
@RestControllerAdvice
@Order(0)
class MessageProblems {
  private final Problems problems;

  MessageProblems(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(BrokenRules e) {
    return answer(MessageRefusals.of(e));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(NotYourChannel e) {
    return answer(MessageRefusals.of(e));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(StaleMessage e) {
    return answer(MessageRefusals.of(e));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(UnknownMessage e) {
    return answer(MessageRefusals.notFound(e.message()));
  }

  private ResponseEntity<ProblemDetail> answer(Refusal refusal) {
    return ResponseEntity.status(refusal.status()).body(problems.of(refusal));
  }
}
