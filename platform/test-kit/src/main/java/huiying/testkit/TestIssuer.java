package huiying.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.Map;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Signs tokens and publishes its key, as an identity provider does; one for each test JVM. */
public final class TestIssuer {
  private static final TestIssuer ONE = new TestIssuer();
  private static final int KEY_BITS = 2048;
  private static final int SEAL_BYTES = 32;

  private final RSAKey key;
  private final String url;

  private TestIssuer() {
    try {
      key = new RSAKeyGenerator(KEY_BITS).keyID("test").generate();
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
      server.createContext(
          "/keys",
          exchange -> {
            try (exchange) {
              exchange.getResponseHeaders().set("Content-Type", "application/json");
              exchange.sendResponseHeaders(200, keys.length);
              exchange.getResponseBody().write(keys);
            }
          });
      var thread = new Thread(server::start, "test-issuer");
      thread.setDaemon(true);
      thread.start();
      url = "http://127.0.0.1:" + server.getAddress().getPort();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static TestIssuer one() {
    return ONE;
  }

  /** Makes a service trust it, and gives it keys. */
  public void trust(DynamicPropertyRegistry settings) {
    settings().forEach((name, value) -> settings.add(name, () -> value));
  }

  /** The same as properties, for services that are started by hand; with keys to seal with. */
  public Map<String, String> settings() {
    var key = Base64.getEncoder().encodeToString(new byte[SEAL_BYTES]); // no secret: for tests only
    return Map.of(
        "huiying.access.issuer",
        url,
        "huiying.access.keys",
        url + "/keys",
        "huiying.keys.ring",
        "test:" + key,
        "huiying.keys.lookup",
        key);
  }

  public String url() {
    return url;
  }

  public RSAKey key() {
    return key;
  }

  /** Signs whatever the claims say. */
  public String sign(JWTClaimsSet claims) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
