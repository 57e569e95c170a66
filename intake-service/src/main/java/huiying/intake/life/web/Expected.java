package huiying.intake.life.web;

import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The versions in which a caller wants to change a message (RFC 9110, If-Match). */
final class Expected {
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");
  private static final Pattern FORM =
      Pattern.compile("\\s*%1$s(?:\\s*,\\s*%1$s){0,9}\\s*".formatted("\"\\d{1,18}\""));

  private Expected() {}

  /**
   * @param header null or {@code *} for any version
   * @throws Refusal if it is not a list of tags as we give them
   */
  static LongPredicate of(@Nullable String header) {
    if (header == null || header.strip().equals("*")) {
      return _ -> true;
    }
    if (!FORM.matcher(header).matches()) {
      throw Refusal.unreadable(Fault.of("If-Match", "bad-tag"));
    }
    Set<Long> versions =
        TAG.matcher(header)
            .results()
            .map(tag -> Long.parseLong(tag.group(1)))
            .collect(Collectors.toUnmodifiableSet());
    return versions::contains;
  }
}
