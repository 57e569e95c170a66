package huiying.bench.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Posts to intake-service as the adapter of a message's channel, and goes on trying while it does
 * not answer or says that it cannot: the same request is stored once however often it is sent.
 */
final class IntakeClient implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final long LONGEST_PAUSE_SECONDS = 5;
  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY = 429;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI base;
  private final Duration patience;
  private final Adapters adapters;

  IntakeClient(URI base, Duration patience, Adapters adapters) {
    this.base = base;
    this.patience = patience;
    this.adapters = adapters;
  }

  /**
   * @param channel whose adapter posts it
   * @throws huiying.signin.client.NoToken if that has no token to be had; trying goes no further
   */
  HttpResponse<String> post(String channel, String path, String json)
      throws IOException, InterruptedException {
    var until = System.nanoTime() + patience.toNanos();
    var renewed = false;
    while (true) {
      var pause = PAUSE;
      var token = adapters.token(channel);
      try {
        var response = http.send(request(path, json, token), BodyHandlers.ofString());
        if (response.statusCode() == UNAUTHORIZED && !renewed) {
          renewed = true; // it ended meanwhile, or the keys are others after a fresh start
          adapters.refused(channel, token);
          continue;
        }
        if (!isWorthAnotherTry(response) || System.nanoTime() > until) {
          return response;
        }
        pause = asked(response);
      } catch (IOException e) {
        if (System.nanoTime() > until) {
          throw e;
        }
      }
      TimeUnit.NANOSECONDS.sleep(pause.toNanos());
    }
  }

  private static boolean isWorthAnotherTry(HttpResponse<String> response) {
    return response.statusCode() >= 500 || response.statusCode() == TOO_MANY;
  }

  /** What Retry-After says, within reason. */
  private static Duration asked(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("\\d{1,4}"))
        .map(seconds -> Math.min(Long.parseLong(seconds), LONGEST_PAUSE_SECONDS))
        .map(Duration::ofSeconds)
        .orElse(PAUSE);
  }

  private HttpRequest request(String path, String json, String token) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(TIMEOUT)
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + token)
        .POST(BodyPublishers.ofString(json))
        .build();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
