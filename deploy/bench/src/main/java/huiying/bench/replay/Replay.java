package huiying.bench.replay;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
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
    try (var log = AcknowledgementLog.to(acknowledged);
        var intake = new IntakeClient(url, Duration.ofSeconds(patience))) {
      var result = new ReplayRun(intake, concurrency, rate, log).run(file);
      System.out.print(result.text());
      return result.isClean() ? 0 : 1;
    }
  }
}
