package huiying.intake.life.web;

import huiying.intake.life.Action;
import huiying.intake.life.AlreadyReplied;
import huiying.intake.life.NotNow;
import huiying.intake.life.NotThis;
import huiying.intake.life.NotYourDepartment;
import huiying.intake.life.Outdated;
import huiying.intake.message.web.MessageView;
import huiying.kit.web.DistrictTimes;
import huiying.kit.web.Problems;
import huiying.kit.web.Refusal;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why something cannot be done to a message, as problem documents. */
@RestControllerAdvice
@Order(0)
class LifeProblems {
  private static final int MOST_SHOWN = 60;
  private static final int MOST_NAMED = 50;

  private final Problems problems;

  LifeProblems(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(NotNow e) {
    var allowed = Action.allowedIn(e.stage());
    var facts = Map.of("id", e.message().value(), "state", e.stage(), "allowed", allowed);
    return answer(
        Refusal.conflict(
            "not-in-this-state", facts, e.stage(), e.action().path(), String.join(", ", allowed)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(NotThis e) {
    var code = e.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return answer(Refusal.conflict(code, Map.of("id", e.message().value()), e.facts().toArray()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(NotYourDepartment e) {
    var asked = e.department();
    var shown = asked.codePointCount(0, asked.length()) <= MOST_SHOWN ? asked : cut(asked);
    var own = e.own().stream().limit(MOST_NAMED).toList();
    return answer(
        Refusal.of(
            HttpStatus.FORBIDDEN,
            "not-your-department",
            Map.of(
                "id",
                e.message().value(),
                "field",
                "department",
                "value",
                shown,
                "departments",
                own),
            shown,
            own.isEmpty() ? "–" : String.join(", ", own)));
  }

  private static String cut(String text) {
    return text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "…";
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(AlreadyReplied e) {
    return answer(
        Refusal.conflict(
            "already-replied",
            Map.of("id", e.message().value(), "reply", MessageView.ReplyView.of(e.answer())),
            DistrictTimes.write(e.answer().at())));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(Outdated e) {
    return answer(
        Refusal.of(
            HttpStatus.PRECONDITION_FAILED,
            "message-outdated",
            Map.of("id", e.message().value(), "version", e.version()),
            e.version()));
  }

  private ResponseEntity<ProblemDetail> answer(Refusal refusal) {
    return ResponseEntity.status(refusal.status()).body(problems.of(refusal));
  }
}
