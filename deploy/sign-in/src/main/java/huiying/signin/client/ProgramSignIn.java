package huiying.signin.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.LinkedHashMap;

/** Client credentials (RFC 6749, 4.4). */
record ProgramSignIn(Browser browser) {
  Granted signIn(Credential program) throws IOException, InterruptedException {
    var fields = new LinkedHashMap<String, String>();
    fields.put("grant_type", "client_credentials");
    if (!program.scopes().isEmpty()) {
      fields.put("scope", String.join(" ", program.scopes()));
    }
    var both = Browser.encode(program.name()) + ":" + Browser.encode(program.secret());
    var basic = "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
    var answer = browser.form("/oauth2/token", fields, "Authorization", basic);
    return Granted.in(answer).orElseThrow(() -> refused(program, answer));
  }

  static NoToken refused(Credential who, HttpResponse<String> answer) {
    return switch (answer.statusCode()) {
      case 401 -> wrongSecret(who);
      case 429 -> locked(who);
      default ->
          new NoToken(
              "The server gave %s no token; it answered %d."
                  .formatted(who.name(), answer.statusCode()),
              "服务器没有给 %s 令牌，应答为 %d。".formatted(who.name(), answer.statusCode()));
    };
  }

  static NoToken wrongSecret(Credential who) {
    return new NoToken(
        "The server does not take the secret of %s: is it that of another trial? See --data."
            .formatted(who.name()),
        "服务器不接受 %s 的密钥：是否来自另一次试用？见 --data。".formatted(who.name()));
  }

  static NoToken locked(Credential who) {
    return new NoToken(
        "Too many attempts to sign in as %s; wait some minutes.".formatted(who.name()),
        "以 %s 登录的尝试次数过多，请几分钟后再试。".formatted(who.name()));
  }
}
