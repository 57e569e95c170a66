package huiying.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.JWKSet;
import huiying.signin.client.Credentials;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The server in this JVM, on a free port; asked over HTTP like any other. */
final class RunningServer implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  final URI url;
  final Path directory;

  private RunningServer(ConfigurableApplicationContext context, URI url, Path directory) {
    this.context = context;
    this.url = url;
    this.directory = directory;
  }

  static RunningServer start(Path directory, String... more) throws IOException {
    var port = freePort();
    var arguments = new ArrayList<>(List.of(more));
    arguments.add("--server.port=" + port);
    arguments.add("--huiying.sign-in.directory=" + directory);
    var context = SpringApplication.run(SignInServer.class, arguments.toArray(String[]::new));
    return new RunningServer(context, URI.create("http://127.0.0.1:" + port), directory);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  SignInProperties settings() {
    return context.getBean(SignInProperties.class);
  }

  String secret(String name) throws IOException {
    return Credentials.read(directory.resolve(Credentials.FILE)).of(name).orElseThrow().secret();
  }

  JWKSet keys() throws Exception {
    return JWKSet.parse(new Client().get("/oauth2/jwks").body());
  }

  /** A browser of its own, with cookies, that follows no redirect. */
  final class Client {
    private final HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    HttpResponse<String> get(String path, String... headers) throws Exception {
      var request = HttpRequest.newBuilder(url.resolve(path)).GET();
      return send(request, headers);
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers)
        throws Exception {
      var body =
          form.entrySet().stream()
              .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
              .collect(Collectors.joining("&"));
      var request =
          HttpRequest.newBuilder(url.resolve(path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(body));
      return send(request, headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
        throws Exception {
      return http.send(
          (headers.length == 0 ? request : request.headers(headers)).build(),
          BodyHandlers.ofString(UTF_8));
    }

    HttpResponse<String> signIn(String path, String name, String password) throws Exception {
      var page = get("/login").body();
      var csrf = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
      return post(path, Map.of("username", name, "password", password, "_csrf", csrf));
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
