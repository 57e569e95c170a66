package huiying.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a trial keeps its data in, marked as ours so that nothing else is ever deleted.
 */
final class DataDirectory {
  private static final String MARK = ".huiying-data";

  private final Path path;

  DataDirectory(Path path) {
    this.path = path.toAbsolutePath().normalize();
  }

  Path path() {
    return path;
  }

  /**
   * @throws IllegalArgumentException if there is something in the folder that is not ours
   */
  void prepare(boolean fresh) {
    try {
      if (Files.exists(path) && !isOurs() && !isEmpty()) {
        throw new IllegalArgumentException(
            path + " holds other things than Huiying's data; choose another --data");
      }
      if (fresh && Files.exists(path)) {
        delete();
      }
      Files.createDirectories(path);
      if (!isOurs()) {
        Files.createFile(path.resolve(MARK));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isOurs() {
    return Files.exists(path.resolve(MARK));
  }

  private boolean isEmpty() throws IOException {
    try (var entries = Files.list(path)) {
      return entries.findAny().isEmpty();
    }
  }

  private void delete() throws IOException {
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
