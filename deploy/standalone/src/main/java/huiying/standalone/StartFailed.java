package huiying.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A process ended before it was ready, or took too long; says what it last printed. */
public final class StartFailed extends RuntimeException {
  private static final int SHOWN = 15;

  StartFailed(String name, Path log) {
    super("%s is not ready. The end of %s:%n%s".formatted(name, log, String.join("\n", tail(log))));
  }

  private static List<String> tail(Path log) {
    try {
      var lines = Files.readAllLines(log);
      return lines.subList(Math.max(0, lines.size() - SHOWN), lines.size());
    } catch (IOException e) {
      return List.of("(no log)");
    }
  }
}
