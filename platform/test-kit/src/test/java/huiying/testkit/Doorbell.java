package huiying.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks a running service over HTTP. */
final class Doorbell {
  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;

  Doorbell(int port) {
    this.port = port;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(with(request(path).GET(), headers));
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send(with(request(path).POST(BodyPublishers.ofString(body)), headers));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)));
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("The service does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
