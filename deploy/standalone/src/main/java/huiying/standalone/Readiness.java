package huiying.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How one sees that a process is ready for work. */
public sealed interface Readiness {
  boolean isReady();

  /**
   * A service: its readiness endpoint answers 200, which it does only while Kafka and MongoDB do.
   */
  record Health(URI endpoint) implements Readiness {
    private static final HttpClient HTTP =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    @Override
    public boolean isReady() {
      try {
        var request = HttpRequest.newBuilder(endpoint).timeout(Duration.ofSeconds(5)).build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  /** The backing services: they say so in their log, which begins anew at each start. */
  record Said(Path log, String word) implements Readiness {
    @Override
    public boolean isReady() {
      try (var lines = Files.lines(log)) {
        return lines.anyMatch(line -> line.startsWith(word));
      } catch (IOException e) {
        return false;
      }
    }
  }
}
