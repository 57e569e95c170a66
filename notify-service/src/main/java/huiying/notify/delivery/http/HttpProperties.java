package huiying.notify.delivery.http;

import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where notices go over HTTP; a channel without a URL is not set up.
 *
 * @param allowedHosts hosts, or {@code host:port}, that may be http and private
 * @param connectTimeout 100 ms to 1 min
 * @param responseTimeout until the answer begins; 100 ms to 1 min
 */
@Validated
@ConfigurationProperties("huiying.notify.http")
record HttpProperties(
    @DefaultValue Set<String> allowedHosts,
    @DefaultValue("5s") @DurationMin(millis = 100) @DurationMax(minutes = 1)
        Duration connectTimeout,
    @DefaultValue("10s") @DurationMin(millis = 100) @DurationMax(minutes = 1)
        Duration responseTimeout,
    @Valid @Nullable Endpoint webhook,
    @Valid @Nullable Endpoint wecom,
    @Valid @Nullable Endpoint dingtalk,
    @Valid @Nullable Endpoint sms) {

  /**
   * One channel. All but the URL has a default that suits the channel.
   *
   * @param url https, or http to an allowed host
   * @param headers sent with each request, as a gateway's key
   * @param body the template; a webhook has none
   * @param contentType JSON or {@code application/x-www-form-urlencoded}
   * @param secret that requests are signed with: a webhook's must be there, DingTalk's may
   * @param success what an answer of status 2xx must say besides
   */
  record Endpoint(
      @DefaultValue("") String url,
      @DefaultValue Map<String, String> headers,
      @Nullable String body,
      @Nullable String contentType,
      @Nullable String secret,
      @Nullable SuccessRule success) {
    boolean isSetUp() {
      return !url.isBlank();
    }

    /** Most of it is secret. */
    @Override
    public String toString() {
      return "Endpoint";
    }
  }
}
