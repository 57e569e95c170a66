package huiying.standalone;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of {@code deploy/run}. */
@Command(name = "run", mixinStandardHelpOptions = true, resourceBundle = "huiying.standalone.texts")
public final class Standalone implements Callable<Integer> {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:HUIYING_DATA}",
      descriptionKey = "option.data")
  private @Nullable Path data;

  @Option(names = "--fresh", descriptionKey = "option.fresh")
  private boolean fresh;

  @Option(names = "--at", paramLabel = "INSTANT", descriptionKey = "option.at")
  private @Nullable String at;

  @Option(names = "--port-offset", paramLabel = "N", descriptionKey = "option.port-offset")
  private int portOffset;

  @Option(names = "--home", hidden = true)
  private Path home = Path.of("");

  public static void main(String[] args) {
    System.exit(new CommandLine(new Standalone()).execute(args));
  }

  @Override
  public Integer call() throws InterruptedException {
    var screen = new Screen();
    try {
      var layout = layout();
      var fleet = new Fleet(layout, screen);
      Runtime.getRuntime().addShutdownHook(new Thread(fleet::stop, "stop"));
      fleet.start();
      screen.addresses(layout);
      return fleet.watchOver();
    } catch (IllegalArgumentException | StartFailed e) {
      screen.failed(String.valueOf(e.getMessage()));
      return 1;
    }
  }

  private Layout layout() {
    var ports = Ports.movedBy(portOffset);
    var taken = ports.taken();
    if (!taken.isEmpty()) {
      throw new IllegalArgumentException("Ports in use: " + taken + "; see --port-offset");
    }
    var directory = new DataDirectory(data == null ? home.resolve("data") : data);
    directory.prepare(fresh);
    if (Layout.hasOwnKeys()) {
      SealingKeys.makeIn(directory.path());
    }
    return new Layout(home.toAbsolutePath().normalize(), directory.path(), ports, offset());
  }

  private Duration offset() {
    return at == null
        ? Duration.ZERO
        : Duration.ofSeconds(Duration.between(Instant.now(), read(at)).toSeconds());
  }

  /** Without an offset it is Asia/Shanghai. */
  private static Instant read(String text) {
    try {
      var parsed =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      return parsed instanceof OffsetDateTime withOffset
          ? withOffset.toInstant()
          : ((LocalDateTime) parsed).atZone(SHANGHAI).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "--at " + text + ": write it like 2026-03-23T23:59:00+08:00", e);
    }
  }
}
