package huiying.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tokens that somebody would like us to believe. */
@GuardedServiceTest
class TokenAttackTest {
  private static final TestCaller HANDLER = TestCaller.handler("住房保障局");

  @LocalServerPort int port;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry settings) {
    TestIssuer.one().trust(settings);
  }

  private static JWTClaimsSet.Builder claims() {
    return HANDLER.claimsBuilder();
  }

  private static Date at(long secondsFromNow) {
    return Date.from(Instant.now().plusSeconds(secondsFromNow));
  }

  static Stream<Arguments> bad() throws JOSEException {
    var issuer = TestIssuer.one();
    return Stream.of(
        arguments(
            "expired",
            issuer.sign(claims().issueTime(at(-7200)).expirationTime(at(-120)).build()),
            "token-expired"),
        arguments(
            "without an end", issuer.sign(claims().expirationTime(null).build()), "bad-token"),
        arguments(
            "not yet good", issuer.sign(claims().notBeforeTime(at(3600)).build()), "bad-token"),
        arguments(
            "of another issuer",
            issuer.sign(claims().issuer("https://evil.example").build()),
            "token-issuer"),
        arguments("of no issuer", issuer.sign(claims().issuer(null).build()), "token-issuer"),
        arguments(
            "for somebody else",
            issuer.sign(claims().audience("console").build()),
            "token-audience"),
        arguments(
            "for nobody", issuer.sign(claims().audience((String) null).build()), "token-audience"),
        arguments("unsigned", new PlainJWT(claims().build()).serialize(), "bad-token"),
        arguments("said to be unsigned", withAlgNone(HANDLER.token()), "bad-token"),
        arguments("signed by the public key as a secret", keyConfusion(), "bad-token"),
        arguments("signed by a key of the same name", ofStranger("test"), "bad-token"),
        arguments("bringing its own key", bringingItsKey(), "bad-token"),
        arguments("changed after signing", changed(HANDLER.token()), "bad-token"),
        arguments("cut off", HANDLER.token().substring(0, 200), "bad-token"),
        arguments("with a letter more", HANDLER.token() + "x", "bad-token"),
        arguments("with padding", HANDLER.token() + "==", "bad-token"),
        arguments("no token at all", "abc", "bad-token"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void isRefused(String what, String token, String problem) {
    var answer =
        new Doorbell(port)
            .get("/department", "Authorization", "Bearer " + token, "Accept-Language", "en");

    assertThat(answer.statusCode()).as(what).isEqualTo(401);
    assertThat(answer.body()).contains("/problems/" + problem);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(header -> assertThat(header).contains("invalid_token"));
    assertThat(answer.body()).doesNotContain("Exception", "nimbus", token.substring(1));
  }

  /** Each asks for the issuer's keys anew, which is done twice in a while and not more. */
  @Test
  void takesNoOutageForMadeUpKeysHoweverManyCome() throws JOSEException {
    for (int i = 0; i < 6; i++) {
      var answer =
          new Doorbell(port).get("/department", "Authorization", "Bearer " + ofStranger("k" + i));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
      assertThat(answer.body()).contains("/problems/bad-token");
    }
    assertThat(
            new Doorbell(port).get("/department", "Authorization", HANDLER.bearer()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void takesNoTokenFromTheAddress() {
    assertThat(new Doorbell(port).get("/department?access_token=" + HANDLER.token()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void takesTheGoodOneThatTheBadOnesAreMadeOf() {
    assertThat(
            new Doorbell(port).get("/department", "Authorization", HANDLER.bearer()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void opensNothingToRolesWrittenOtherwise() {
    for (var roles :
        new Object[] {"HANDLER", "handler,lead", java.util.List.of("ROLE_handler"), 7}) {
      var token = TestIssuer.one().sign(claims().claim("roles", roles).build());

      assertThat(
              new Doorbell(port)
                  .get("/department", "Authorization", "Bearer " + token)
                  .statusCode())
          .isEqualTo(403);
    }
  }

  private static String withAlgNone(String token) {
    var parts = token.split("\\.");
    return base64("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2];
  }

  /** An old fault of libraries: they took the published key for a shared secret. */
  private static String keyConfusion() throws JOSEException {
    var secret = TestIssuer.one().key().toRSAPublicKey().getEncoded();
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test").build(), claims().build());
    token.sign(new MACSigner(secret));
    return token.serialize();
  }

  private static String ofStranger(String keyId) throws JOSEException {
    return signed(stranger(), new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build());
  }

  private static String bringingItsKey() throws JOSEException {
    var key = stranger();
    return signed(
        key,
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(JOSEObjectType.JWT)
            .jwk(key.toPublicJWK())
            .jwkURL(URI.create("http://127.0.0.1:1/keys"))
            .build());
  }

  private static RSAKey stranger() throws JOSEException {
    return new RSAKeyGenerator(2048).keyID("test").generate();
  }

  private static String signed(RSAKey key, JWSHeader header) throws JOSEException {
    var token = new SignedJWT(header, claims().build());
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private static String changed(String token) {
    var parts = token.split("\\.");
    var claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
    return parts[0] + "." + base64(claims.replace("handler", "admin")) + "." + parts[2];
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
