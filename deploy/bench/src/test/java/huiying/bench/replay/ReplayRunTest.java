package huiying.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import huiying.signin.client.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a stand-in that refuses some, repeats some, and fails now and then. */
class ReplayRunTest {
  private final AtomicInteger failures = new AtomicInteger(2);
  private final RenewedAdapters adapters = new RenewedAdapters();
  private String good = "token-1";
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var token = exchange.getRequestHeaders().getFirst("Authorization");
          var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          var status =
              failures.getAndDecrement() > 0
                  ? 503
                  : !token.equals("Bearer " + good)
                      ? 401
                      : body.contains("bad") ? 422 : body.contains("again") ? 200 : 201;
          var answer = "{\"id\":\"m\"}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void countsLinesAndGoesOnWhileTheServiceFails(@TempDir Path dir) throws Exception {
    var file = dir.resolve("lines.ndjson");
    good = "token-2"; // what the adapters have at first is no longer good
    Files.writeString(
        file,
        """
        {"externalId":"a","repliedAt":"2020-01-05T00:00:00","reply":"r"}
        {"externalId":"again"}
        {"externalId":"bad"}
        no json
        """);
    var acknowledged = dir.resolve("acknowledged");
    var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());

    try (var log = AcknowledgementLog.to(acknowledged);
        var intake = new IntakeClient(url, Duration.ofSeconds(20), adapters)) {
      var tally = new ReplayRun(intake, 2, 1_000, log).run(file);

      assertThat(tally.text())
          .startsWith("accepted 1, repeated 1, rejected 2, replies 1")
          .contains("line 3: 422", "line 4: no JSON");
      assertThat(tally.isClean()).isFalse();
    }
    assertThat(Files.readAllLines(acknowledged)).containsExactlyInAnyOrder("m", "m R", "m");
  }

  @Test
  void saysForEachLineThatItsChannelGotNoToken(@TempDir Path dir) throws Exception {
    var file = dir.resolve("lines.ndjson");
    Files.writeString(
        file,
        """
        {"externalId":"a","channel":"PORTAL"}
        {"externalId":"b","channel":"SHUT"}
        """);
    var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());

    try (var log = AcknowledgementLog.to(null);
        var intake = new IntakeClient(url, Duration.ofSeconds(20), adapters)) {
      var tally = new ReplayRun(intake, 1, 1_000, log).run(file);

      assertThat(tally.text())
          .startsWith("accepted 1, repeated 0, rejected 1, replies 0")
          .contains("line 2:");
    }
  }

  /** Gives another token when one was refused. */
  private static final class RenewedAdapters implements Adapters {
    private final AtomicInteger number = new AtomicInteger(1);

    @Override
    public String token(String channel) throws IOException, InterruptedException {
      return channel.equals("SHUT")
          ? new Tokens(URI.create("http://127.0.0.1:1"), Path.of("nowhere")).of("shut")
          : "token-" + number.get();
    }

    @Override
    public void refused(String channel, String token) {
      number.compareAndSet(1, 2);
    }
  }
}
