package huiying.kit.audit.web;

import huiying.contracts.MessageId;
import huiying.kit.privacy.PersonalData;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerMapping;

/** What was asked for, and of what, in words that are no personal data. */
final class Operations {
  /** Variables of paths that name something; others may be keys, such as a signed link's. */
  private static final List<String> IDS =
      List.of("id", "messageId", "message", "part", "code", "month", "year", "number");

  private static final int STEPS = 4;
  private static final Pattern HARMLESS = Pattern.compile("[a-z][a-z-]{0,39}|v\\d");
  private static final PersonalData PERSONAL = new PersonalData(List.of());

  private Operations() {}

  /** {@code POST /api/v1/messages/{id}/replies}; of an unknown address as much as is ours. */
  static String what(HttpServletRequest request) {
    var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return request.getMethod()
        + " "
        + (pattern == null || pattern.toString().endsWith("**")
            ? beginning(request.getRequestURI())
            : pattern.toString());
  }

  private static String beginning(String path) {
    var steps = Arrays.stream(path.split("/")).filter(step -> !step.isEmpty()).toList();
    return steps.stream()
        .limit(STEPS)
        .map(step -> HARMLESS.matcher(step).matches() ? step : "*")
        .collect(Collectors.joining("/", "/", steps.size() > STEPS ? "/…" : ""));
  }

  /** By the path or, of what was made just now, by where it is. */
  static @Nullable String subject(HttpServletRequest request, HttpServletResponse response) {
    var variables = variables(request);
    return IDS.stream()
        .map(variables::get)
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> made(response))
        .map(Operations::shown)
        .orElse(null);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> variables(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        ? (Map<String, String>) variables
        : Map.of();
  }

  private static Optional<String> made(HttpServletResponse response) {
    return Optional.ofNullable(response.getHeader(HttpHeaders.LOCATION))
        .map(place -> place.substring(place.lastIndexOf('/') + 1))
        .filter(last -> !last.isEmpty());
  }

  /** A subject as it may be kept. */
  static String shown(String subject) {
    return MessageId.isWellFormed(subject) ? subject : PERSONAL.masked(subject);
  }
}
