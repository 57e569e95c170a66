package huiying.bench.replay;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Remembers what the service has acknowledged, line by line, for who checks afterwards. */
final class AcknowledgementLog implements AutoCloseable {
  private final PrintWriter out;

  private AcknowledgementLog(Writer out) {
    this.out = new PrintWriter(out, true);
  }

  static AcknowledgementLog to(@Nullable Path file) throws IOException {
    return new AcknowledgementLog(
        file == null ? Writer.nullWriter() : Files.newBufferedWriter(file, StandardCharsets.UTF_8));
  }

  synchronized void message(String id) {
    out.println(id);
  }

  synchronized void reply(String id) {
    out.println(id + " R");
  }

  @Override
  public void close() {
    out.close();
  }
}
