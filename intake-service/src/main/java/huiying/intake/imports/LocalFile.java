package huiying.intake.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy on this machine that is gone when it is no longer needed. */
record LocalFile(Path path) implements AutoCloseable {
  static LocalFile of(Path path) {
    return new LocalFile(path);
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
