package huiying.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
  @TempDir Path directory;

  @Test
  void whoLooksAtThePageWithoutEndCannotFillTheMemory() throws Exception {
    try (var server = RunningServer.start(directory, "--huiying.sign-in.most-sessions=3")) {
      for (var i = 0; i < 3; i++) {
        assertThat(server.new Client().get("/login").statusCode()).isEqualTo(200);
      }

      assertThat(server.new Client().get("/login").statusCode()).isBetween(500, 599);
      assertThat(server.new Client().get("/oauth2/jwks").statusCode()).isEqualTo(200);
    }
  }
}
