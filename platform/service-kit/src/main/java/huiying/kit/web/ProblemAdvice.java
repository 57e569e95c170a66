package huiying.kit.web;

import huiying.contracts.MessageId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ResolvableType;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** The one place where errors become RFC 9457 problem documents. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private final Problems problems;
  private final DataSize largestFile;

  /**
   * @param largestFile as the server takes it before anybody else looks at it
   */
  ProblemAdvice(
      Problems problems,
      @Value("${spring.servlet.multipart.max-file-size:1MB}") DataSize largestFile) {
    this.problems = problems;
    this.largestFile = largestFile;
  }

  @ExceptionHandler
  ResponseEntity<Object> on(Refusal refusal) {
    var answer = ResponseEntity.status(refusal.status());
    refusal
        .retryAfter()
        .ifPresent(time -> answer.header(HttpHeaders.RETRY_AFTER, "" + time.toSeconds()));
    return answer.body(problems.of(refusal));
  }

  @ExceptionHandler
  ResponseEntity<Object> on(JacksonException e) {
    return on(Refusal.unreadable(JsonFaults.of(e)));
  }

  /** A header or a parameter's name that no honest program sends, found when it was looked at. */
  @ExceptionHandler
  ResponseEntity<Object> on(RequestRejectedException e) {
    return on(Refusal.of(HttpStatus.BAD_REQUEST, "http-400", Map.of()));
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    com.mongodb.MongoException.class
  })
  ResponseEntity<Object> onStoreAway(Exception e) {
    LOG.warn("The store does not answer: {}", e.getMessage());
    return on(Refusal.unavailable());
  }

  @ExceptionHandler
  ResponseEntity<Object> onOurFault(Exception e) {
    LOG.error("A request failed through a fault of ours", e);
    return ResponseEntity.internalServerError().body(problems.of(HttpStatus.INTERNAL_SERVER_ERROR));
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var refusal = causeOf(e, Refusal.class); // Jackson wraps it, so it is looked for first
    if (refusal != null) {
      return on(refusal);
    }
    var json = causeOf(e, JacksonException.class);
    return json != null ? on(json) : on(Refusal.unreadable(Fault.of("", "no-body")));
  }

  private static <T> @Nullable T causeOf(Throwable e, Class<T> type) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    var name = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "";
    var value = Shown.of(e.getValue());
    var values = e instanceof MethodArgumentTypeMismatchException one ? valuesOf(one) : List.of();
    if (!values.isEmpty()) {
      return on(
          Refusal.unreadable(Fault.of(name, "unknown-value", value, JsonFaults.listed(values))));
    }
    var code = e.getRequiredType() == MessageId.class ? "bad-id" : "wrong-parameter";
    return on(Refusal.unreadable(Fault.of(name, code, value)));
  }

  /** What a parameter may be if it is one of some values, also an optional one; else nothing. */
  private static List<?> valuesOf(MethodArgumentTypeMismatchException e) {
    var type = ResolvableType.forMethodParameter(e.getParameter());
    var wanted = (type.hasGenerics() ? type.getGeneric(0) : type).toClass();
    return wanted.isEnum() ? List.of(wanted.getEnumConstants()) : List.of();
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestPart(
      MissingServletRequestPartException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return on(Refusal.unreadable(Fault.of(e.getRequestPartName(), "missing")));
  }

  @Override
  protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
      MaxUploadSizeExceededException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return on(Refusal.tooLarge(largestFile.toBytes()));
  }

  /** The form ends in the middle of a part, or has no boundary. */
  @ExceptionHandler
  ResponseEntity<Object> on(MultipartException e) {
    return on(Refusal.unreadable(Fault.of("", "bad-multipart")));
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return on(Refusal.unreadable(Fault.of(e.getParameterName(), "missing")));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return super.handleExceptionInternal(
        e, Objects.requireNonNull(problems.of(status)), headers, status, request);
  }
}
