package huiying.signin.client;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** A token the server has given, and when it ends by this machine's clock. */
record Granted(String token, Instant end) {
  // three parts of base64url, as RFC 7519 has them: no JSON escapes are possible
  private static final Pattern TOKEN =
      Pattern.compile("\"access_token\"\\s*:\\s*\"([A-Za-z0-9_.-]+)\"");
  private static final Pattern SECONDS = Pattern.compile("\"expires_in\"\\s*:\\s*(\\d{1,9})\\b");

  /** Empty if the answer holds none. */
  static Optional<Granted> in(HttpResponse<String> answer) {
    var token = TOKEN.matcher(answer.body());
    var seconds = SECONDS.matcher(answer.body());
    return answer.statusCode() == 200 && token.find() && seconds.find()
        ? Optional.of(
            new Granted(
                token.group(1), Instant.now().plusSeconds(Long.parseLong(seconds.group(1)))))
        : Optional.empty();
  }

  boolean endsWithin(Duration time) {
    return !Instant.now().plus(time).isBefore(end);
  }

  @Override
  public String toString() {
    return "until " + end;
  }
}
