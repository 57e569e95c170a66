package huiying.intake.api;

import huiying.backing.BackingServices;
import huiying.backing.FreePorts;
import huiying.intake.IntakeService;
import huiying.testkit.TestCaller;
import huiying.testkit.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole intake service on the tests' backing services, and its document. */
final class RunningService implements AutoCloseable {
  static final JsonMapper JSON = JsonMapper.builder().build();

  /** In all roles, channels and the departments of the document's examples. */
  static final String EVERYBODY = TestCaller.everybody("住房保障局", "长风新村街道").bearer();

  private final int port = FreePorts.find(1).getFirst();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;

  RunningService() {
    var backing = BackingServices.forTests();
    context =
        SpringApplication.run(
            IntakeService.class,
            Stream.concat(
                    TestIssuer.one().settings().entrySet().stream()
                        .map(one -> "--%s=%s".formatted(one.getKey(), one.getValue())),
                    Stream.of(
                        "--server.port=" + port,
                        "--spring.mongodb.uri=" + backing.mongoUri("api-test"),
                        "--spring.kafka.bootstrap-servers=" + backing.kafkaBootstrapServers(),
                        "--huiying.intake.status.most=1000000",
                        "--huiying.intake.form.most=1000000",
                        "--huiying.access.most=1000000",
                        "--huiying.access.most-of-strangers=1000000"))
                .toArray(String[]::new));
  }

  JsonNode document() {
    return JSON.readTree(
        send(request("/v3/api-docs").header("Authorization", EVERYBODY).GET().build()).body());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)));
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("The service does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
