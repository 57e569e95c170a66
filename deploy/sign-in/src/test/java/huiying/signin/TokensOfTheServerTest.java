package huiying.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import huiying.signin.client.Tokens;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server gives, asked for over HTTP as programs and people do. */
class TokensOfTheServerTest {
  private static final String BACK = "http://127.0.0.1/deploy-token";
  private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-x";

  @TempDir static Path directory;
  private static RunningServer server;

  @BeforeAll
  static void start() throws Exception {
    server = RunningServer.start(directory);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyAccountGetsATokenThatSaysWhatTheListSaysOfIt() throws Exception {
    var tokens = new Tokens(server.url, directory);
    for (var account : server.settings().accounts().toList()) {
      var claims = read(tokens.of(account.name()));

      assertThat(claims.getIssuer()).isEqualTo(server.url.toString());
      assertThat(claims.getAudience()).containsExactly("huiying");
      assertThat(claims.getSubject()).isEqualTo(account.name());
      assertThat(claims.getClaim("preferred_username")).isEqualTo(account.name());
      assertThat(strings(claims, "roles")).isEqualTo(account.roles());
      assertThat(strings(claims, "channels")).isEqualTo(account.channels());
      assertThat(strings(claims, "departments")).isEqualTo(account.departments());
    }
  }

  @Test
  void programsAreTheirOwnClientAndPeopleComeThroughADoor() throws Exception {
    var tokens = new Tokens(server.url, directory);
    var program = read(tokens.of("portal"));
    var person = read(tokens.of("supervisor"));

    assertThat(program.getClaim("azp")).isEqualTo("portal");
    assertThat(program.getClaim("scope")).isNull();
    assertThat(person.getClaim("azp")).isEqualTo("deploy-token");
    assertThat(read(tokens.of("prometheus")).getClaim("scope")).isEqualTo("metrics");
    assertThat(life(program)).isEqualTo(Duration.ofHours(4));
    assertThat(life(person)).isEqualTo(Duration.ofHours(8));
    assertThat(program.getIssueTime().toInstant())
        .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void aTokenIsKeptUntilAServiceRefusesIt() throws Exception {
    var tokens = new Tokens(server.url, directory);
    var first = tokens.of("portal");

    assertThat(tokens.of("portal")).isEqualTo(first);
    tokens.forget("portal", "another");
    assertThat(tokens.of("portal")).isEqualTo(first);
    tokens.forget("portal", first);
    assertThat(tokens.of("portal")).isNotEqualTo(first);
  }

  @Test
  void aProgramGetsNoScopeThatIsNotItsOwn() throws Exception {
    var answer =
        server.new Client()
            .post(
                "/oauth2/token",
                Map.of("grant_type", "client_credentials", "scope", "metrics"),
                "Authorization",
                basic("portal", server.secret("portal")));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("invalid_scope");
  }

  @Test
  void anIdTokenIsForTheDoorAndNotForTheServices() throws Exception {
    var browser = signedIn("auditor");
    var code = code(browser.get(authorize("&scope=openid&" + challenge())));
    var answer = exchange(code, VERIFIER);

    assertThat(answer.statusCode()).isEqualTo(200);
    var id = answer.body().replaceAll(".*\"id_token\":\"([^\"]+)\".*", "$1");
    assertThat(read(id).getAudience()).containsExactly("deploy-token");
    assertThat(strings(read(id), "roles")).isEmpty();
  }

  @Test
  void aCodeIsGivenOnlyWithAChallengeAndExchangedOnlyWithItsVerifierAndOnce() throws Exception {
    var browser = signedIn("auditor");

    assertThat(location(browser.get(authorize("&scope=openid"))))
        .contains("error=invalid_request", "code_challenge");
    assertThat(
            location(
                browser.get(
                    authorize("&scope=openid&code_challenge_method=plain&code_challenge=x"))))
        .contains("error=invalid_request");

    var code = code(browser.get(authorize("&scope=openid&" + challenge())));
    assertThat(exchange(code, "another-verifier-of-more-than-forty-three-letters").statusCode())
        .isEqualTo(400);
    var next = code(browser.get(authorize("&scope=openid&" + challenge())));
    assertThat(exchange(next, VERIFIER).statusCode()).isEqualTo(200);
    assertThat(exchange(next, VERIFIER).statusCode()).isEqualTo(400);
  }

  @Test
  void nobodyIsSentBackToAnAddressThatIsNotTheDoors() throws Exception {
    var answer =
        signedIn("auditor")
            .get(
                "/oauth2/authorize?response_type=code&client_id=deploy-token&scope=openid&"
                    + challenge()
                    + "&redirect_uri=https://elsewhere.example/",
                "Accept",
                "text/html",
                "Accept-Language",
                "en");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
    assertThat(answer.body()).contains("Cannot sign in");
  }

  @Test
  void whatIsKnownOfTheServerCanBeFoundWithoutSigningIn() throws Exception {
    var found = server.new Client().get("/.well-known/openid-configuration");

    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).contains("\"issuer\":\"" + server.url + "\"", "\"S256\"");
    assertThat(server.keys().getKeys()).allMatch(key -> !key.isPrivate());
  }

  private static RunningServer.Client signedIn(String name) throws Exception {
    var browser = server.new Client();
    var answer = browser.signIn("/login", name, server.secret(name));
    assertThat(location(answer)).endsWith("/");
    assertThat(browser.get("/").body()).contains(name);
    return browser;
  }

  private static String authorize(String more) {
    return "/oauth2/authorize?response_type=code&client_id=deploy-token&state=s&redirect_uri="
        + BACK
        + more;
  }

  private static String challenge() throws Exception {
    var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes("US-ASCII"));
    return "code_challenge_method=S256&code_challenge="
        + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private static String code(HttpResponse<String> answer) {
    assertThat(location(answer)).startsWith(BACK + "?code=");
    return location(answer).replaceAll(".*[?&]code=([^&]+).*", "$1");
  }

  private static HttpResponse<String> exchange(String code, String verifier) throws Exception {
    return server.new Client()
        .post(
            "/oauth2/token",
            Map.of(
                "grant_type", "authorization_code",
                "client_id", "deploy-token",
                "redirect_uri", BACK,
                "code", code,
                "code_verifier", verifier));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static String basic(String name, String secret) {
    return "Basic " + Base64.getEncoder().encodeToString((name + ":" + secret).getBytes());
  }

  /** Checked as a service does: the algorithm, and the signature by the published key. */
  private static JWTClaimsSet read(String token) throws Exception {
    var signed = SignedJWT.parse(token);
    var header = signed.getHeader();
    assertThat(header.getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
    var key = server.keys().getKeyByKeyId(header.getKeyID()).toRSAKey();
    assertThat(signed.verify(new RSASSAVerifier(key))).isTrue();
    return signed.getJWTClaimsSet();
  }

  private static List<String> strings(JWTClaimsSet claims, String name) throws Exception {
    var all = claims.getStringListClaim(name);
    return all == null ? List.of() : all;
  }

  private static Duration life(JWTClaimsSet claims) {
    return Duration.between(
        claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant());
  }
}
