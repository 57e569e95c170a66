package huiying.notify.delivery.http;

import huiying.notify.delivery.guard.Guard;
import huiying.notify.delivery.http.HttpCarrier.Terms;
import huiying.notify.delivery.http.HttpProperties.Endpoint;
import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.DirectoryBook;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes carriers from settings, and refuses settings that could not work. */
record HttpAssembly(
    HttpProperties settings, HttpClient client, DirectoryBook directory, InstantSource time) {
  private static final int SHORTEST_SECRET = 16;

  /**
   * @throws IllegalArgumentException if the channel's settings cannot work; names the one that is
   *     wrong
   */
  HttpCarrier carrier(DeliveryChannel channel, Guard guard) {
    var endpoint = Objects.requireNonNull(endpoint(channel), "A channel without a URL");
    try {
      return carrier(channel, endpoint, guard);
    } catch (IllegalArgumentException e) {
      var name = "huiying.notify.http." + channel.name().toLowerCase(Locale.ROOT);
      throw new IllegalArgumentException("%s: %s".formatted(name, e.getMessage()), e);
    }
  }

  private @Nullable Endpoint endpoint(DeliveryChannel channel) {
    return switch (channel) {
      case EMAIL -> null;
      case WEBHOOK -> settings.webhook();
      case WECOM -> settings.wecom();
      case DINGTALK -> settings.dingtalk();
      case SMS -> settings.sms();
    };
  }

  private HttpCarrier carrier(DeliveryChannel channel, Endpoint endpoint, Guard guard) {
    var address = address(endpoint);
    var preset = Preset.of(channel);
    var contentType = Objects.requireNonNullElse(endpoint.contentType(), preset.contentType());
    var carrier =
        new HttpCarrier(
            channel,
            guard,
            client,
            address,
            requests(channel, endpoint, address.url(), contentType),
            new Answers(endpoint.success() == null ? preset.success() : endpoint.success(), time),
            new Terms(endpoint.headers(), contentType, settings.responseTimeout()));
    tryHeaders(carrier, address.url());
    return carrier;
  }

  private static void tryHeaders(HttpCarrier carrier, URI url) {
    try {
      carrier.request(new Requests.Outgoing(url, Map.of(), new byte[0]));
    } catch (IllegalArgumentException e) {
      // without what Java says: it has the value in it, which may be a key
      throw new IllegalArgumentException("headers has a name or value that cannot be sent");
    }
  }

  private OutgoingAddress address(Endpoint endpoint) {
    try {
      return OutgoingAddress.of(
          endpoint.url(), AllowedHosts.of(settings.allowedHosts()), InetAddress::getAllByName);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("url " + e.getMessage(), e);
    }
  }

  private Requests requests(
      DeliveryChannel channel, Endpoint endpoint, URI url, String contentType) {
    if (channel == DeliveryChannel.WEBHOOK) {
      return new WebhookRequests(
          url, new WebhookSignature(webhookSecret(endpoint)), directory, time);
    }
    var body = Objects.requireNonNullElse(endpoint.body(), Preset.of(channel).body());
    return new TemplateRequests(
        url,
        BodyTemplate.of(body, contentType, ShortTexts.NAMES),
        new ShortTexts(directory),
        signed(channel, endpoint));
  }

  private static String webhookSecret(Endpoint endpoint) {
    if (endpoint.secret() == null || endpoint.secret().length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "secret must have at least %d characters".formatted(SHORTEST_SECRET));
    }
    return endpoint.secret();
  }

  /** DingTalk's robots may also go by words or addresses, without a secret. */
  private UnaryOperator<URI> signed(DeliveryChannel channel, Endpoint endpoint) {
    var secret = endpoint.secret();
    return channel == DeliveryChannel.DINGTALK && secret != null && !secret.isBlank()
        ? new DingTalkSignature(secret, time)::sign
        : UnaryOperator.identity();
  }
}
