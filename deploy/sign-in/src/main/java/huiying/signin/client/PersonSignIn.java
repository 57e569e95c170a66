package huiying.signin.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person's browser does: the page with the form, the code it comes back with, and the token
 * for the code. PKCE (RFC 7636) takes the place of a secret that a script could not keep.
 */
record PersonSignIn(Browser browser) {
  private static final String DOOR = "deploy-token";
  private static final String BACK = "http://127.0.0.1/deploy-token";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern CSRF =
      Pattern.compile("name=\"_csrf\"[^>]*\\bvalue=\"([^\"]{1,200})\"");

  Granted signIn(Credential person) throws IOException, InterruptedException {
    var verifier = random();
    var state = random();
    var authorize = "/oauth2/authorize?" + Browser.encode(authorization(verifier, state));
    browser.page(authorize); // remembered by the server, which asks who it is first
    var signedIn = browser.form("/login", form(person));
    check(person, signedIn);
    var back = location(browser.page(authorize));
    var parameters = query(back);
    var code = parameters.get("code");
    if (!back.startsWith(BACK) || !state.equals(parameters.get("state")) || code == null) {
      throw new NoToken(
          "The server gave %s no code.".formatted(person.name()),
          "服务器没有给 %s 授权码。".formatted(person.name()));
    }
    var answer = browser.form("/oauth2/token", exchange(code, verifier));
    return Granted.in(answer).orElseThrow(() -> ProgramSignIn.refused(person, answer));
  }

  private static Map<String, String> authorization(String verifier, String state) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("response_type", "code");
    fields.put("client_id", DOOR);
    fields.put("redirect_uri", BACK);
    fields.put("scope", "openid");
    fields.put("state", state);
    fields.put("code_challenge", challenge(verifier));
    fields.put("code_challenge_method", "S256");
    return fields;
  }

  private Map<String, String> form(Credential person) throws IOException, InterruptedException {
    var page = browser.page("/login");
    var csrf = CSRF.matcher(page.body());
    if (!csrf.find()) {
      throw new NoToken(
          "The page to sign in is not as expected (%d).".formatted(page.statusCode()),
          "登录页面与预期不符（%d）。".formatted(page.statusCode()));
    }
    return Map.of("username", person.name(), "password", person.secret(), "_csrf", csrf.group(1));
  }

  private static void check(Credential person, HttpResponse<String> answer) throws NoToken {
    var to = location(answer);
    if (to.endsWith("/login?error")) {
      throw ProgramSignIn.wrongSecret(person);
    }
    if (to.endsWith("/login?wait")) {
      throw ProgramSignIn.locked(person);
    }
  }

  private static Map<String, String> exchange(String code, String verifier) {
    return Map.of(
        "grant_type", "authorization_code",
        "client_id", DOOR,
        "redirect_uri", BACK,
        "code", code,
        "code_verifier", verifier);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  /** Values as they stand there; neither a code nor a state of ours has anything to decode. */
  private static Map<String, String> query(String address) {
    var query = Optional.ofNullable(URI.create(address).getRawQuery()).orElse("");
    var parameters = new LinkedHashMap<String, String>();
    Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> parameters.put(pair[0], pair[1]));
    return parameters;
  }

  private static String random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return base64(bytes);
  }

  private static String challenge(String verifier) {
    try {
      return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
