package huiying.intake.attachment.web;

import huiying.kit.web.Fault;
import huiying.kit.web.Problems;
import huiying.kit.web.Refusal;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What is wrong with an upload before anybody looked at its file. */
@RestControllerAdvice(assignableTypes = AttachmentController.class)
@Order(0)
class AttachmentProblems {
  private final Problems problems;

  AttachmentProblems(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(MaxUploadSizeExceededException e) {
    return answer(AttachmentRefusals.tooLarge());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(MissingServletRequestPartException e) {
    return answer(Refusal.unreadable(Fault.of(e.getRequestPartName(), "missing")));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(MultipartException e) {
    return answer(Refusal.unreadable(Fault.of("", "bad-multipart")));
  }

  private ResponseEntity<ProblemDetail> answer(Refusal refusal) {
    return ResponseEntity.status(refusal.status()).body(problems.of(refusal));
  }
}
