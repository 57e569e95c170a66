package huiying.notify.delivery.http;

import huiying.notify.delivery.NotDelivered;
import huiying.notify.delivery.NotDelivered.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an answer over HTTP means for the notice. */
final class Answers {
  /** A longer answer is no answer that we could understand. */
  private static final int MOST_READ = 64 * 1024;

  /** Timeout, too early, too many: RFC 9110, RFC 8470, RFC 6585. */
  private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);

  private final @Nullable SuccessRule rule;
  private final InstantSource time;

  /**
   * @param rule null if the status says it all
   */
  Answers(@Nullable SuccessRule rule, InstantSource time) {
    this.rule = rule;
    this.time = time;
  }

  /**
   * @throws NotDelivered if it is not a yes
   */
  void check(HttpResponse<InputStream> answer) throws IOException {
    var status = answer.statusCode();
    switch (status / 100) {
      case 2 -> checkBody(answer.body());
      case 3 -> throw refused("It redirects (%d), which is not followed".formatted(status));
      case 4 -> throw NOT_NOW.contains(status) ? busy(answer) : refused(said(status));
      default -> throw busy(answer);
    }
  }

  private static NotDelivered refused(String why) {
    return new NotDelivered(Fault.REFUSED, why, null, null);
  }

  private NotDelivered busy(HttpResponse<InputStream> answer) {
    var after = retryAfter(answer).orElse(null);
    return new NotDelivered(Fault.BUSY, said(answer.statusCode()), after, null);
  }

  private static String said(int status) {
    return "It answers with status " + status;
  }

  private Optional<Duration> retryAfter(HttpResponse<InputStream> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .flatMap(header -> RetryAfter.of(header, time.instant()));
  }

  private void checkBody(InputStream body) throws IOException {
    if (rule != null) {
      rule.check(body.readNBytes(MOST_READ));
    }
  }
}
