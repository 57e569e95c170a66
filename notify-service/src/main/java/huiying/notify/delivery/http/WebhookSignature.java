package huiying.notify.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Proves to the receiver of a webhook that we sent it, and when.
 *
 * <p>Each request has three headers: {@code Huiying-Timestamp}, seconds since 1970; {@code
 * Huiying-Notice}, the notice's id, which is the CloudEvent's id as well; and {@code
 * Huiying-Signature}, {@code v1=} and the lower-case hexadecimal HMAC-SHA256 of timestamp, a dot,
 * the id, a dot and the body's bytes as they came. A receiver
 *
 * <ol>
 *   <li>refuses a timestamp more than five minutes from its own time,
 *   <li>works out the signature and compares it in constant time, before it looks into the body,
 *   <li>answers 2xx and does nothing else if it has seen the id before: whoever catches a request
 *       and repeats it within five minutes achieves nothing, and a notice that was taken while its
 *       answer got lost, which is sent again under the same id with a new timestamp, is no second
 *       one. Ids are to be kept for as long as notices are tried: 72 hours, unless set otherwise.
 * </ol>
 *
 * @param secret shared with the receiver; not empty
 */
public record WebhookSignature(String secret) {
  public static final String TIMESTAMP = "Huiying-Timestamp";
  public static final String NOTICE = "Huiying-Notice";
  public static final String SIGNATURE = "Huiying-Signature";

  /** How far a receiver's time may be from ours, and how long a request may be under way. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String VERSION = "v1=";
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

  /**
   * @param timestamp seconds since 1970
   */
  public String sign(String timestamp, String notice, byte[] body) {
    var hash = Hmac.of(secret, "%s.%s.".formatted(timestamp, notice).getBytes(UTF_8), body);
    return VERSION + HexFormat.of().formatHex(hash);
  }

  /** Whether a request with these headers is ours and fresh; not whether it came before. */
  public boolean verify(
      String timestamp, String notice, byte[] body, String signature, Instant now) {
    return SECONDS.matcher(timestamp).matches()
        && isFresh(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
        && MessageDigest.isEqual(
            sign(timestamp, notice, body).getBytes(UTF_8), signature.getBytes(UTF_8));
  }

  private static boolean isFresh(Instant at, Instant now) {
    return Duration.between(at, now).abs().compareTo(TOLERANCE) <= 0;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "WebhookSignature";
  }
}
