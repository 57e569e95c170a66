package huiying.signin.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks one server, with its cookies, and follows no redirect by itself. */
final class Browser implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .cookieHandler(new CookieManager())
          .build();
  private final URI server;

  Browser(URI server) {
    this.server = server;
  }

  HttpResponse<String> page(String address) throws IOException, InterruptedException {
    return send(request(address).header("Accept", "text/html").GET());
  }

  HttpResponse<String> form(String address, Map<String, String> fields, String... headers)
      throws IOException, InterruptedException {
    var request =
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encode(fields)));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /**
   * @throws NoToken if it leads to another server, which must not get to see anything
   */
  private HttpRequest.Builder request(String address) throws NoToken {
    var to = server.resolve(address);
    if (!server.getAuthority().equals(to.getAuthority())) {
      throw new NoToken(
          "%s sends to another server, %s.".formatted(server, to.getAuthority()),
          "%s 转到了另一台服务器 %s。".formatted(server, to.getAuthority()));
    }
    return HttpRequest.newBuilder(to).timeout(TIMEOUT);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
