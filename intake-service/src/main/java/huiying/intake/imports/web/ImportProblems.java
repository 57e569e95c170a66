package huiying.intake.imports.web;

import huiying.kit.web.Fault;
import huiying.kit.web.Problems;
import huiying.kit.web.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What is wrong with an upload before anybody has seen the file. */
@RestControllerAdvice(assignableTypes = ImportController.class)
@Order(0)
class ImportProblems {
  private final Problems problems;
  private final DataSize most;

  ImportProblems(
      Problems problems, @Value("${spring.servlet.multipart.max-file-size:200MB}") DataSize most) {
    this.problems = problems;
    this.most = most;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(MaxUploadSizeExceededException e) {
    return answer(Refusal.tooLarge(most.toBytes()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(MissingServletRequestPartException e) {
    return answer(Refusal.unreadable(Fault.of(e.getRequestPartName(), "missing")));
  }

  /** The body ends in the middle of a part, or has no boundary. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(MultipartException e) {
    return answer(Refusal.unreadable(Fault.of("", "broken-upload")));
  }

  private ResponseEntity<ProblemDetail> answer(Refusal refusal) {
    return ResponseEntity.status(refusal.status()).body(problems.of(refusal));
  }
}
