package huiying.bench.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Posts to intake-service, and goes on trying while it does not answer or says that it cannot: the
 * same request is stored once however often it is sent.
 */
final class IntakeClient implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(15);
  private static final long PAUSE_MILLIS = 250;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI base;
  private final Duration patience;

  IntakeClient(URI base, Duration patience) {
    this.base = base;
    this.patience = patience;
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    var until = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() < 500 || System.nanoTime() > until) {
          return response;
        }
      } catch (IOException e) {
        if (System.nanoTime() > until) {
          throw e;
        }
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
