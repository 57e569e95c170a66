package huiying.testkit.http;

import static huiying.testkit.TestCaller.handler;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huiying.backing.BackingServices;
import huiying.testkit.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The settings of docs/security.md for a service that speaks TLS itself. */
@ThingServiceTest
@TestPropertySource(
    properties = {
      "server.ssl.bundle=web",
      "spring.ssl.bundle.jks.web.keystore.type=PKCS12",
      "spring.ssl.bundle.jks.web.keystore.password=" + SelfSigned.PASSWORD,
      "spring.ssl.bundle.jks.web.options.enabled-protocols=TLSv1.3,TLSv1.2"
    })
class TlsTest {
  @TempDir static Path directory;

  @LocalServerPort int port;

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry settings) throws Exception {
    TestIssuer.one().trust(settings);
    var made = SelfSigned.in(directory);
    settings.add("spring.ssl.bundle.jks.web.keystore.location", () -> "file:" + made.store());
    settings.add(
        "spring.mongodb.uri",
        () -> BackingServices.forTests().mongoUri("tls-" + UUID.randomUUID()));
  }

  private static SSLContext trusted() throws Exception {
    return new SelfSigned(directory.resolve("server.p12")).trusted();
  }

  private HttpResponse<String> get(HttpClient client, String scheme) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(scheme + "://127.0.0.1:" + port + "/api/v1/things/1"))
            .header("Authorization", handler("x").bearer())
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  @Test
  void answersWhoTrustsItsCertificateAndTellsBrowsersToStayWithTls() throws Exception {
    try (var client = HttpClient.newBuilder().sslContext(trusted()).build()) {
      var answer = get(client, "https");
      assertThat(answer.body()).isEqualTo("1");
      assertThat(answer.headers().firstValue("Strict-Transport-Security").orElse(""))
          .contains("max-age=31536000");
    }
  }

  @Test
  void isNotBelievedByWhoDoesNotTrustItsCertificate() {
    try (var client = HttpClient.newHttpClient()) {
      assertThatThrownBy(() -> get(client, "https")).isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void answersNothingInTheClear() throws Exception {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var answer = get(client, "http");
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("TLS").doesNotContain("Tomcat");
    }
  }

  @Test
  void speaksNothingOlderThanTls12() throws Exception {
    for (var version : new String[] {"TLSv1.2", "TLSv1.3"}) {
      try (var socket = socket(version)) {
        socket.startHandshake();
        assertThat(socket.getSession().getProtocol()).isEqualTo(version);
      }
    }
    for (var version : new String[] {"TLSv1", "TLSv1.1"}) {
      try (var socket = socket(version)) {
        assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
      }
    }
  }

  private SSLSocket socket(String version) throws Exception {
    var socket = (SSLSocket) trusted().getSocketFactory().createSocket("127.0.0.1", port);
    socket.setEnabledProtocols(new String[] {version});
    return socket;
  }
}
