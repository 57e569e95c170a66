package huiying.intake.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file on this machine that is gone when it is no longer needed. Only its owner may read it, and
 * its name tells which process made it, so that what a killed one left can be found.
 */
public record LocalFile(Path path) implements AutoCloseable {
  private static final String PREFIX = "huiying-import-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-.*\\.tmp");

  public static LocalFile create() {
    try {
      return new LocalFile(
          Files.createTempFile(PREFIX + ProcessHandle.current().pid() + "-", ".tmp"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the files of processes that are no more; they hold citizens' data. */
  static void removeLeftovers() {
    var directory = Path.of(System.getProperty("java.io.tmpdir"));
    try (var files = Files.newDirectoryStream(directory, PREFIX + "*.tmp")) {
      for (var file : files) {
        if (isLeftover(file)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLeftover(Path file) throws IOException {
    var name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return false;
    }
    var start = ProcessHandle.of(Long.parseLong(name.group(1))).flatMap(LocalFile::startOf);
    return start.isEmpty() || Files.getLastModifiedTime(file).toInstant().isBefore(start.get());
  }

  /** In a container every life has the same number. */
  private static Optional<Instant> startOf(ProcessHandle process) {
    return Optional.of(process.info().startInstant().orElse(Instant.EPOCH));
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
