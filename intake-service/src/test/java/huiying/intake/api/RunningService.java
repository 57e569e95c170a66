package huiying.intake.api;

import huiying.backing.BackingServices;
import huiying.backing.FreePorts;
import huiying.intake.IntakeService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole intake service on the tests' backing services, and its document. */
final class RunningService implements AutoCloseable {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private final int port = FreePorts.find(1).getFirst();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;

  RunningService() {
    var backing = BackingServices.forTests();
    context =
        SpringApplication.run(
            IntakeService.class,
            "--server.port=" + port,
            "--spring.mongodb.uri=" + backing.mongoUri("api-test"),
            "--spring.kafka.bootstrap-servers=" + backing.kafkaBootstrapServers(),
            "--huiying.intake.status.most=1000000",
            "--huiying.intake.form.most=1000000");
  }

  JsonNode document() {
    return JSON.readTree(send(request("/v3/api-docs").GET().build()).body());
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
