package huiying.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import huiying.signin.client.Credentials;
import huiying.signin.client.Tokens;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is given before a restart is good after it, and nothing of it is in the log. */
@ExtendWith(OutputCaptureExtension.class)
class RestartTest {
  @TempDir Path directory;

  @Test
  void tokensAndSecretsOutliveARestartAndAreNotInTheLog(CapturedOutput log) throws Exception {
    String token;
    String secrets;
    try (var server = RunningServer.start(directory)) {
      token = new Tokens(server.url, directory).of("supervisor");
      secrets = Files.readString(directory.resolve(Credentials.FILE));
    }
    try (var server = RunningServer.start(directory)) {
      var signed = SignedJWT.parse(token);
      var key = server.keys().getKeyByKeyId(signed.getHeader().getKeyID());

      assertThat(signed.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
      assertThat(directory.resolve(Credentials.FILE)).hasContent(secrets);
      assertThat(new Tokens(server.url, directory).of("portal")).isNotEmpty();
    }
    for (var one : Credentials.read(directory.resolve(Credentials.FILE)).all()) {
      assertThat(log.getAll()).doesNotContain(one.secret());
    }
    assertThat(log.getAll()).isNotEmpty().doesNotContain(token);
  }
}
