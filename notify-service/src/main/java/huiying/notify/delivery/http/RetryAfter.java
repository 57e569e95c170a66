package huiying.notify.delivery.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a server asks to be left alone, RFC 9110 section 10.2.3. */
final class RetryAfter {
  /** Nobody is obeyed for longer. */
  static final Duration LONGEST = Duration.ofHours(1);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private RetryAfter() {}

  /**
   * @param header seconds, or a date
   * @return zero to an hour; empty if the header is neither
   */
  static Optional<Duration> of(String header, Instant now) {
    return read(header.strip(), now).map(RetryAfter::bounded);
  }

  private static Optional<Duration> read(String header, Instant now) {
    if (SECONDS.matcher(header).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
    }
    try {
      var until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from);
      return Optional.of(Duration.between(now, until));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration asked) {
    if (asked.isNegative()) {
      return Duration.ZERO;
    }
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }
}
