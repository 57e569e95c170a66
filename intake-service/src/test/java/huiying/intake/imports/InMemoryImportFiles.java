package huiying.intake.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Files as long as the test lasts. */
public final class InMemoryImportFiles implements ImportFiles {
  private final Map<ImportId, byte[]> files = new HashMap<>();

  private boolean isStuck;

  @Override
  public synchronized void store(ImportId id, Path file) {
    try {
      files.put(id, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized LocalFile fetch(ImportId id, long size, Runnable beat) {
    try {
      var copy = LocalFile.create();
      Files.write(copy.path(), Objects.requireNonNull(files.get(id)));
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void remove(ImportId id) {
    if (isStuck) {
      throw new IllegalStateException("stuck");
    }
    files.remove(id);
  }

  synchronized void stick(boolean stuck) {
    isStuck = stuck;
  }

  public synchronized boolean isEmpty() {
    return files.isEmpty();
  }
}
