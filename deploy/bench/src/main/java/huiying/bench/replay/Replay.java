package huiying.bench.replay;

import huiying.signin.client.NoToken;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of {@code deploy/replay}. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description =
        "Posts an NDJSON file of messages and their replies to intake-service. Repeating it is"
            + " harmless: what is there is answered as repeated.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:every line was accepted or repeated", "1:some line was rejected or lost"})
public final class Replay implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "one JSON object a line, UTF-8")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(names = "--url", description = "intake-service (default: ${DEFAULT-VALUE})")
  private URI url = URI.create("http://127.0.0.1:8081");

  @Option(
      names = "--sign-in",
      description = "where the trial's accounts sign in (default: ${DEFAULT-VALUE})")
  private URI signIn = URI.create("http://127.0.0.1:9000");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:HUIYING_DATA}",
      description =
          "data of the trial that runs, with the secrets of portal, hotline-12345 and mailbox in"
              + " credentials.env (default: HUIYING_DATA, or data in the project's folder)")
  private @Nullable Path data;

  @Option(
      names = "--token-env",
      paramLabel = "NAME",
      description =
          "post everything with the access token in this environment variable instead, got from"
              + " any other provider")
  private @Nullable String tokenVariable;

  @Option(names = "--home", hidden = true)
  private Path home = Path.of("");

  @Option(names = "--concurrency", description = "requests at once (default: ${DEFAULT-VALUE})")
  private int concurrency = 8;

  @Option(names = "--rate", description = "most lines a second (default: as fast as it goes)")
  private int rate = Integer.MAX_VALUE;

  @Option(
      names = "--patience",
      description = "seconds to go on trying while the service does not answer (default: 60)")
  private int patience = 60;

  @Option(
      names = "--acknowledged",
      description = "write each acknowledged message id, and R for its reply, to this file")
  private @Nullable Path acknowledged;

  public static void main(String[] args) {
    System.exit(new CommandLine(new Replay()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var adapters = adapters();
    if (adapters.isEmpty()) {
      return 1;
    }
    try (var log = AcknowledgementLog.to(acknowledged);
        var intake = new IntakeClient(url, Duration.ofSeconds(patience), adapters.get())) {
      var result = new ReplayRun(intake, concurrency, rate, log).run(file);
      System.out.print(result.text());
      return result.isClean() ? 0 : 1;
    }
  }

  /** Tried once before the first line, so that one reads the reason once and not for each line. */
  private Optional<Adapters> adapters() throws IOException, InterruptedException {
    if (tokenVariable != null) {
      var token = System.getenv(tokenVariable);
      if (token == null || token.isBlank()) {
        System.err.println("There is no token in " + tokenVariable + " / 其中没有令牌");
        return Optional.empty();
      }
      return Optional.of(Adapters.withToken(token));
    }
    var trial = Adapters.ofTrial(signIn, data == null ? home.resolve("data") : data);
    try {
      trial.token("PORTAL");
      return Optional.of(trial);
    } catch (NoToken e) {
      System.err.println(e.getMessage());
      return Optional.empty();
    }
  }
}
