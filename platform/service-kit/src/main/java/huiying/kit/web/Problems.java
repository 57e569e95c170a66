package huiying.kit.web;

import huiying.kit.privacy.PersonalData;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Makes problem documents in the caller's language; the only place that does. */
public final class Problems {
  private static final PersonalData PERSONAL = new PersonalData(List.of());

  private final MessageSource texts;

  Problems(MessageSource texts) {
    this.texts = texts;
  }

  public ProblemDetail of(Refusal refusal) {
    var problem = of(refusal.status(), refusal.code(), refusal.arguments());
    if (!refusal.faults().isEmpty()) {
      problem.setProperty("errors", refusal.faults().stream().map(this::explain).toList());
    }
    refusal.properties().forEach(problem::setProperty);
    return problem;
  }

  /** What is wrong with the fields, in the caller's language, for pages. */
  public List<Explained> faults(Refusal refusal) {
    return refusal.faults().stream().map(this::explain).toList();
  }

  /** A problem that the framework found: 404, 405, 406, 415 and the like. */
  ProblemDetail of(HttpStatusCode status) {
    var own = "http-" + status.value();
    var general = status.is5xxServerError() ? "http-500" : "http-400";
    return of(status, has(own) ? own : general, List.of());
  }

  private boolean has(String code) {
    var title = "problem." + code + ".title";
    return texts.getMessage(title, null, null, LocaleContextHolder.getLocale()) != null;
  }

  private ProblemDetail of(HttpStatusCode status, String code, List<Object> arguments) {
    var problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("/problems/" + code));
    problem.setTitle(text("problem." + code + ".title", arguments));
    problem.setDetail(text("problem." + code + ".detail", arguments));
    harmlessInstance().ifPresent(problem::setInstance);
    return problem;
  }

  /**
   * Spring puts the address there as it was asked for, and somebody may have put a number in it.
   */
  private static Optional<URI> harmlessInstance() {
    return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
        .filter(ServletRequestAttributes.class::isInstance)
        .map(one -> ((ServletRequestAttributes) one).getRequest().getRequestURI())
        .filter(path -> !PERSONAL.find(path).isEmpty())
        .map(path -> URI.create(PERSONAL.masked(path)));
  }

  /** A fault in the caller's language, for places other than a problem document. */
  public Explained explain(Fault fault) {
    return new Explained(
        fault.field(),
        fault.code(),
        text("fault." + fault.code(), fault.arguments()),
        text("remedy." + fault.code(), fault.arguments()));
  }

  /** Any other text of the message files, in the caller's language. */
  public String say(String key, Object... arguments) {
    return text(key, List.of(arguments));
  }

  private String text(String key, List<Object> arguments) {
    Locale locale = LocaleContextHolder.getLocale();
    return texts.getMessage(key, arguments.toArray(), locale);
  }

  /** One entry of {@code errors}: where, what is wrong, what to do. */
  public record Explained(String field, String code, String fault, String remedy) {}
}
