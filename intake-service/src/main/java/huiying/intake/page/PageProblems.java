package huiying.intake.page;

import com.mongodb.MongoException;
import huiying.kit.web.Problems;
import huiying.kit.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** People get a page where programs get a problem document. */
@ControllerAdvice(assignableTypes = Page.class)
@Order(-1)
class PageProblems {
  private final Problems problems;

  PageProblems(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    MongoException.class
  })
  String onStoreAway(Model model, HttpServletResponse response) {
    return on(Refusal.unavailable(), model, response);
  }

  @ExceptionHandler
  String on(Refusal refusal, Model model, HttpServletResponse response) {
    response.setStatus(refusal.status().value());
    refusal
        .retryAfter()
        .ifPresent(
            time -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(time.toSeconds())));
    model.addAttribute("problem", problems.of(refusal));
    return "problem";
  }
}
