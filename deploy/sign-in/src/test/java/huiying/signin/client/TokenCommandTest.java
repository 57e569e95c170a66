package huiying.signin.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it says when there is no token; with one it is tried by the server's own tests. */
class TokenCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path data;

  @Test
  void namesTheAccountsThereAreForOneThatThereIsNot() throws Exception {
    Files.writeString(
        data.resolve("credentials.env"),
        "# program portal\nHUIYING_PORTAL=x\n# person lead.housing\nHUIYING_LEAD_HOUSING=y\n");

    assertThat(run("nobody", "--data", data.toString())).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("portal, lead.housing", "没有名为“nobody”的账号");
    assertThat(out.size()).isZero();
  }

  @Test
  void saysThatNobodyAnswers() throws Exception {
    Files.writeString(
        data.resolve("credentials.env"), "# program portal\nHUIYING_PORTAL=secret-x\n");
    var offset = closedPort() - 9000;

    assertThat(run("portal", "--data", data.toString(), "--port-offset", "" + offset)).isEqualTo(1);
    assertThat(err.toString(UTF_8))
        .contains("Is deploy/run running", "没有应答")
        .doesNotContain("secret-x");
    assertThat(out.size()).isZero();
  }

  @Test
  void saysWhatToDoWhenThereIsNoTrialThere() throws Exception {
    assertThat(run("portal", "--data", data.toString())).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("start deploy/run first", "请先启动");
  }

  @Test
  void takesTheFolderFromTheEnvironmentOrBesideTheProject() throws Exception {
    var environment = Map.of("HUIYING_DATA", data.toString());

    assertThat(TokenCommand.run(List.of("portal"), environment, stream(out), stream(err)))
        .isEqualTo(1);
    assertThat(run("--home", data.toString(), "portal")).isEqualTo(1);
    assertThat(err.toString(UTF_8))
        .contains(data.resolve("credentials.env").toString())
        .contains(data.resolve("data/credentials.env").toString());
  }

  @Test
  void explainsItselfForACommandThatItCannotUnderstand() throws Exception {
    assertThat(run()).isEqualTo(2);
    assertThat(run("portal", "mailbox")).isEqualTo(2);
    assertThat(run("portal", "--port-offset", "many")).isEqualTo(2);
    assertThat(run("portal", "--data")).isEqualTo(2);
    assertThat(run("--help")).isZero();
    assertThat(out.toString(UTF_8)).contains("deploy/token NAME");
  }

  private int run(String... args) throws InterruptedException {
    return TokenCommand.run(List.of(args), Map.of(), stream(out), stream(err));
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, UTF_8);
  }

  private static int closedPort() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
