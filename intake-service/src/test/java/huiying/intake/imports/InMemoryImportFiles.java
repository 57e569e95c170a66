package huiying.intake.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Files as long as the test lasts. */
public final class InMemoryImportFiles implements ImportFiles {
  private final Map<ImportId, byte[]> files = new HashMap<>();

  private final Map<ImportId, Instant> notes = new HashMap<>();
  private boolean isStuck;

  @Override
  public synchronized void store(ImportId id, Path file, Instant now) {
    notes.put(id, now);
    try {
      files.put(id, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void settle(ImportId id) {
    notes.remove(id);
  }

  @Override
  public synchronized List<ImportId> unsettled(Instant before, int most) {
    return notes.entrySet().stream()
        .filter(note -> note.getValue().isBefore(before))
        .sorted(Map.Entry.comparingByValue())
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
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
