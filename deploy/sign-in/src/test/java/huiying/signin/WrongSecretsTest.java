package huiying.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huiying.signin.client.NoToken;
import huiying.signin.client.Tokens;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong secrets are refused, and after some of them the door stays shut for a while. */
class WrongSecretsTest {
  @TempDir Path directory;
  private RunningServer server;

  @BeforeEach
  void start() throws Exception {
    server =
        RunningServer.start(
            directory, "--huiying.sign-in.most-wrong=3", "--huiying.sign-in.most-wrong-from=6");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aPersonIsShutOutForAWhileEvenWithTheRightPasswordHoweverTheAddressIsWritten()
      throws Exception {
    assertThat(signIn("/login", "auditor", "wrong")).endsWith("/login?error");
    assertThat(signIn("/%6Cogin", "auditor", "wrong")).endsWith("/login?error");
    assertThat(signIn("/login", "auditor", "wrong")).endsWith("/login?error");

    assertThat(signIn("/login", "auditor", server.secret("auditor"))).endsWith("/login?wait");
    assertThat(signIn("/%6Cogin", "auditor", server.secret("auditor"))).endsWith("/login?wait");
    assertThat(server.new Client().get("/login?wait").statusCode()).isEqualTo(429);
    assertThatThrownBy(() -> new Tokens(server.url, directory).of("auditor"))
        .isInstanceOf(NoToken.class)
        .hasMessageContainingAll("Too many attempts", "次数过多");
    assertThat(signIn("/login", "admin", server.secret("admin"))).endsWith("/");
  }

  @Test
  void aProgramIsToldSoWithTheTimeToWait() throws Exception {
    for (var i = 0; i < 3; i++) {
      assertThat(token("portal", "wrong").statusCode()).isEqualTo(401);
    }

    var shut = token("portal", server.secret("portal"));
    assertThat(shut.statusCode()).isEqualTo(429);
    assertThat(shut.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 301L);
    assertThat(token("mailbox", server.secret("mailbox")).statusCode()).isEqualTo(200);
  }

  @Test
  void anAddressThatTriesManyNamesIsShutOutAsAWhole() throws Exception {
    for (var i = 0; i < 6; i++) {
      assertThat(token("nobody-" + i, "x").statusCode()).isEqualTo(401);
    }

    assertThat(token("mailbox", server.secret("mailbox")).statusCode()).isEqualTo(429);
  }

  @Test
  void aRightSecretEndsTheCountOfItsName() throws Exception {
    for (var i = 0; i < 2; i++) {
      assertThat(signIn("/login", "auditor", "wrong")).endsWith("/login?error");
      assertThat(signIn("/login", "auditor", "wrong")).endsWith("/login?error");
      assertThat(signIn("/login", "auditor", server.secret("auditor"))).endsWith("/");
    }
  }

  @Test
  void aFormFromAnotherSiteIsRefused() throws Exception {
    var browser = server.new Client();
    browser.get("/login");
    var answer =
        browser.post("/login", Map.of("username", "auditor", "password", server.secret("auditor")));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void thePageIsInTheBrowsersLanguageOrInTheChosenOneWithoutScript() throws Exception {
    var browser = server.new Client();

    var chinese = browser.get("/login", "Accept-Language", "fr, zh-CN;q=0.8");
    assertThat(chinese.body()).contains("lang=\"zh-CN\"", "用户名", "<label for=\"username\">");
    assertThat(chinese.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(browser.get("/login", "Accept-Language", "en").body()).contains("User name");
    assertThat(browser.get("/login?lang=en").body()).contains("lang=\"en\"", "Password");
    assertThat(browser.get("/login?error").body()).contains("The user name or the password");
    assertThat(browser.get("/login?lang=%3Cscript%3E").body()).doesNotContain("<script");
  }

  private String signIn(String path, String name, String password) throws Exception {
    return server.new Client()
        .signIn(path, name, password)
        .headers()
        .firstValue("Location")
        .orElse("");
  }

  private HttpResponse<String> token(String name, String secret) throws Exception {
    var both = Base64.getEncoder().encodeToString((name + ":" + secret).getBytes());
    return server.new Client()
        .post(
            "/oauth2/token",
            Map.of("grant_type", "client_credentials"),
            "Authorization",
            "Basic " + both);
  }
}
