package huiying.notify.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.time.InstantSource;
import java.util.Base64;

/**
 * Signs as DingTalk's robots ask for: time in milliseconds and secret under HMAC with the secret,
 * as two more parameters of the URL. A robot takes it for an hour.
 *
 * @see <a
 *     href="https://open.dingtalk.com/document/robots/customize-robot-security-settings">DingTalk</a>
 */
record DingTalkSignature(String secret, InstantSource time) {
  URI sign(URI url) {
    var timestamp = time.instant().toEpochMilli();
    var hash = Hmac.of(secret, "%d\n%s".formatted(timestamp, secret).getBytes(UTF_8));
    var sign = URLEncoder.encode(Base64.getEncoder().encodeToString(hash), UTF_8);
    var more = "timestamp=%d&sign=%s".formatted(timestamp, sign);
    return URI.create(url + (url.getRawQuery() == null ? "?" : "&") + more);
  }
}
