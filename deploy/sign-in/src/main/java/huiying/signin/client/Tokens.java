package huiying.signin.client;

import huiying.signin.client.Credential.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens by name, from the trial's server; each is kept while it is good. */
public final class Tokens {
  private static final Duration SPARE = Duration.ofMinutes(1);

  private final URI server;
  private final Path file;
  private final Map<String, Granted> kept = new ConcurrentHashMap<>(); // as many as accounts

  /**
   * @param server {@code http://127.0.0.1:9000}
   * @param directory the trial's data, with {@code credentials.env}
   */
  public Tokens(URI server, Path directory) {
    this.server = server;
    this.file = directory.resolve(Credentials.FILE);
  }

  /**
   * A token that is good for a minute at least.
   *
   * @throws NoToken if there is none to be had, with the reason
   */
  public synchronized String of(String name) throws IOException, InterruptedException {
    var have = kept.get(name);
    if (have == null || have.endsWithin(SPARE)) {
      have = grant(name);
      kept.put(name, have);
    }
    return have.token();
  }

  /** A service would not take this one: the next is a new one, with the secret read anew. */
  public void forget(String name, String token) {
    kept.computeIfPresent(name, (_, have) -> have.token().equals(token) ? null : have);
  }

  private Granted grant(String name) throws IOException, InterruptedException {
    var one = find(name);
    try (var browser = new Browser(server)) {
      return one.kind() == Kind.PROGRAM
          ? new ProgramSignIn(browser).signIn(one)
          : new PersonSignIn(browser).signIn(one);
    } catch (ConnectException | HttpConnectTimeoutException e) {
      throw new NoToken(
          "Nobody answers at %s. Is deploy/run running, and with the same --port-offset?"
              .formatted(server),
          "%s 没有应答。deploy/run 是否正在运行？--port-offset 是否一致？".formatted(server));
    }
  }

  private Credential find(String name) throws IOException {
    try {
      var credentials = Credentials.read(file);
      var names = String.join(", ", credentials.names());
      return credentials
          .of(name)
          .orElseThrow(() ->
              new NoToken(
                  "There is no account \"%s\". There are: %s".formatted(name, names),
                  "没有名为“%s”的账号。现有账号：%s".formatted(name, names)));
    } catch (NoSuchFileException e) {
      throw new NoToken(
          "There is no %s: start deploy/run first, or name its folder with --data.".formatted(file),
          "没有 %s：请先启动 deploy/run，或用 --data 指明其数据目录。".formatted(file));
    }
  }
}
