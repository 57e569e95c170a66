package huiying.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The services that all tests of one JVM share, since starting them takes seconds. */
final class SharedByTests {
  private static final BackingServices SERVICES = start();

  private SharedByTests() {}

  static BackingServices services() {
    return SERVICES;
  }

  private static BackingServices start() {
    try {
      var directory = Files.createTempDirectory("huiying-backing-");
      var services = BackingServices.start(BackingOptions.in(directory));
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> stop(services, directory), "stop backing services"));
      return services;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(BackingServices services, Path directory) {
    services.close();
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + directory, e);
    }
  }
}
