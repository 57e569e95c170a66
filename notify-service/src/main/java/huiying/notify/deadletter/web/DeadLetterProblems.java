package huiying.notify.deadletter.web;

import huiying.kit.web.DistrictTimes;
import huiying.kit.web.Problems;
import huiying.kit.web.Refusal;
import huiying.notify.deadletter.AlreadyRedriven;
import huiying.notify.deadletter.LettersAway;
import huiying.notify.deadletter.NoSuchLetter;
import huiying.notify.deadletter.NothingInside;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why a dead letter cannot be shown or sent, as problem documents. */
@RestControllerAdvice
@Order(0)
class DeadLetterProblems {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterProblems.class);

  private final Problems problems;

  DeadLetterProblems(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(NoSuchLetter e) {
    var id = e.id().value();
    return answer(
        e.isGone()
            ? Refusal.of(HttpStatus.GONE, "dead-letter-gone", Map.of("id", id), id)
            : Refusal.notFound("dead-letter-not-found", id));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(NothingInside e) {
    var id = e.id().value();
    return answer(Refusal.conflict("dead-letter-empty", Map.of("id", id), id));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(AlreadyRedriven e) {
    var redrive = e.redrive();
    return answer(
        Refusal.conflict(
            "dead-letter-redriven",
            Map.of("id", redrive.id().value(), "redriven", DeadLetterView.RedriveView.of(redrive)),
            DistrictTimes.write(redrive.at()),
            redrive.by(),
            redrive.state()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(LettersAway e) {
    LOG.warn("Dead letters: {}", e.getMessage(), e);
    return answer(Refusal.unavailable());
  }

  private ResponseEntity<ProblemDetail> answer(Refusal refusal) {
    var answer = ResponseEntity.status(refusal.status());
    refusal
        .retryAfter()
        .ifPresent(time -> answer.header(HttpHeaders.RETRY_AFTER, "" + time.toSeconds()));
    return answer.body(problems.of(refusal));
  }
}
