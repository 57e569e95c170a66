package huiying.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process of ours: started, waited for, killed, started again, stopped. */
public final class ManagedProcess {
  private static final Duration LONGEST_START = Duration.ofSeconds(120);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(25);
  private static final long POLL_MILLIS = 100;

  /** Ctrl-C reaches every process of the terminal; we stop them ourselves, in order. */
  private static final List<String> DEAF_TO_CTRL_C =
      List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh");

  private final String name;
  private final List<String> command;
  private final Map<String, String> environment;
  private final Path log;
  private final Readiness readiness;
  private volatile @Nullable Process process;
  private volatile boolean wanted;

  /**
   * @param environment added to that of this process
   * @param log gets what it prints; begins anew at each start, the one before is kept beside it
   */
  public ManagedProcess(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path log,
      Readiness readiness) {
    this.name = name;
    this.command = new ArrayList<>(DEAF_TO_CTRL_C);
    this.command.addAll(command);
    this.environment = Map.copyOf(environment);
    this.log = log;
    this.readiness = readiness;
  }

  public String name() {
    return name;
  }

  public Path log() {
    return log;
  }

  public void start() {
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      keepPreviousLog();
      process = builder.start();
      wanted = true;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + name, e);
    }
  }

  private void keepPreviousLog() throws IOException {
    if (Files.exists(log)) {
      var previous = log.resolveSibling(log.getFileName() + ".previous");
      Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Waits until it is ready for work, two minutes at the most.
   *
   * @param eachSecond called about once a second while waiting
   * @throws StartFailed if it ends, or takes longer
   */
  public void awaitReady(Runnable eachSecond) throws InterruptedException {
    var start = System.nanoTime();
    var seconds = 0L;
    while (!readiness.isReady()) {
      var waited = Duration.ofNanos(System.nanoTime() - start);
      if (!isAlive() || waited.compareTo(LONGEST_START) > 0) {
        throw new StartFailed(name, log);
      }
      if (waited.toSeconds() > seconds) {
        seconds = waited.toSeconds();
        eachSecond.run();
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  public boolean isAlive() {
    var current = process;
    return current != null && current.isAlive();
  }

  /** It ended although nobody stopped it. */
  boolean hasFallen() {
    return wanted && !isAlive();
  }

  public long pid() {
    var current = process;
    if (current == null) {
      throw new IllegalStateException(name + " was never started");
    }
    return current.pid();
  }

  /** SIGKILL: it gets no chance to put anything in order. */
  public void kill() throws InterruptedException {
    wanted = false;
    var current = process;
    if (current != null) {
      current.destroyForcibly().waitFor();
    }
  }

  /** SIGTERM, and SIGKILL after 25 s. */
  public void stop() throws InterruptedException {
    askToStop();
    var current = process;
    if (current != null && !current.waitFor(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
      kill();
    }
  }

  /** SIGTERM, without waiting. */
  void askToStop() {
    wanted = false;
    var current = process;
    if (current != null) {
      current.destroy();
    }
  }
}
