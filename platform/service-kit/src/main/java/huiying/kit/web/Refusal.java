package huiying.kit.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request that is refused, with all that a problem document about it needs (RFC 9457).
 *
 * <p>{@code code} names the kind of problem: its type is {@code /problems/CODE}, its texts are
 * {@code problem.CODE.title} and {@code problem.CODE.detail} in the message files.
 */
public final class Refusal extends RuntimeException {
  private final HttpStatus status;
  private final String code;
  private final List<Object> arguments;
  private final List<Fault> faults;
  private final Map<String, Object> properties;
  private final @Nullable Duration retryAfter;

  private Refusal(
      HttpStatus status,
      String code,
      List<Object> arguments,
      List<Fault> faults,
      Map<String, Object> properties) {
    this(status, code, arguments, faults, properties, null);
  }

  private Refusal(
      HttpStatus status,
      String code,
      List<Object> arguments,
      List<Fault> faults,
      Map<String, Object> properties,
      @Nullable Duration retryAfter) {
    super(code + " " + arguments + " " + faults);
    this.status = status;
    this.code = code;
    this.arguments = arguments;
    this.faults = faults;
    this.properties = properties;
    this.retryAfter = retryAfter;
  }

  /** The request cannot be read: 400. */
  public static Refusal unreadable(Fault... faults) {
    return new Refusal(HttpStatus.BAD_REQUEST, "unreadable", List.of(), List.of(faults), Map.of());
  }

  /** The request can be read but breaks a rule: 422. */
  public static Refusal invalid(List<Fault> faults) {
    return new Refusal(
        HttpStatus.UNPROCESSABLE_CONTENT, "invalid", List.of(), List.copyOf(faults), Map.of());
  }

  /** There is no such thing: 404. */
  public static Refusal notFound(String code, Object... arguments) {
    return new Refusal(HttpStatus.NOT_FOUND, code, List.of(arguments), List.of(), Map.of());
  }

  /** It contradicts what is there: 409. */
  public static Refusal conflict(String code, Map<String, Object> facts, Object... arguments) {
    return new Refusal(HttpStatus.CONFLICT, code, List.of(arguments), List.of(), facts);
  }

  /** Another status, with facts for programs and arguments for the texts. */
  public static Refusal of(
      HttpStatus status, String code, Map<String, Object> facts, Object... arguments) {
    return new Refusal(status, code, List.of(arguments), List.of(), facts);
  }

  /** More bytes than the door lets in: 413. */
  public static Refusal tooLarge(long limit) {
    return new Refusal(
        HttpStatus.CONTENT_TOO_LARGE, "too-large", List.of(limit / 1024), List.of(), Map.of());
  }

  /** It does not say how long it is, and has to: 411. */
  static Refusal lengthRequired() {
    return new Refusal(HttpStatus.LENGTH_REQUIRED, "http-411", List.of(), List.of(), Map.of());
  }

  /** Too often: 429; the same may be asked again after some time. */
  public static Refusal tooOften(Duration retryAfter) {
    var seconds = Math.max(1, retryAfter.toSeconds());
    return new Refusal(
        HttpStatus.TOO_MANY_REQUESTS,
        "too-often",
        List.of(seconds),
        List.of(),
        Map.of(),
        Duration.ofSeconds(seconds));
  }

  /** The store does not answer: 503. */
  public static Refusal unavailable() {
    return unavailable("http-503");
  }

  /** Something that is needed does not answer: 503; the same may be asked again in a moment. */
  public static Refusal unavailable(String code) {
    return new Refusal(
        HttpStatus.SERVICE_UNAVAILABLE,
        code,
        List.of(),
        List.of(),
        Map.of(),
        Duration.ofSeconds(5));
  }

  public HttpStatus status() {
    return status;
  }

  /** When the same may be asked again; empty if that would not help. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  String code() {
    return code;
  }

  List<Object> arguments() {
    return arguments;
  }

  List<Fault> faults() {
    return faults;
  }

  Map<String, Object> properties() {
    return properties;
  }
}
