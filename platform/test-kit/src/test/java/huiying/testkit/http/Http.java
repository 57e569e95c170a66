package huiying.testkit.http;

import huiying.testkit.TestCaller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** Asks the service on one port. */
record Http(int port) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  HttpResponse<String> get(String path, @Nullable TestCaller caller) {
    return send(to(path, caller).GET());
  }

  HttpResponse<String> post(String path, String json, @Nullable TestCaller caller) {
    return post(path, "application/json", json, caller);
  }

  HttpResponse<String> post(String path, String type, String body, @Nullable TestCaller caller) {
    return send(to(path, caller).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  /** In English. */
  HttpRequest.Builder to(String path, @Nullable TestCaller caller) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
            .header("Accept-Language", "en");
    return caller == null ? request : request.header("Authorization", caller.bearer());
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
