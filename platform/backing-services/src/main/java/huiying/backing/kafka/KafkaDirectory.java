package huiying.backing.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The directory a broker keeps its data in; Kafka wants it formatted once. */
final class KafkaDirectory {
  /** Written last by the formatter, so that a directory half formatted is formatted again. */
  private static final String FORMATTED = "meta.properties";

  private KafkaDirectory() {}

  static void formatIfNew(Path directory) {
    if (Files.exists(directory.resolve(FORMATTED))) {
      return;
    }
    try {
      Files.createDirectories(directory);
      format(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void format(Path directory) throws IOException {
    try (var silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(silent)
          .setNodeId(BrokerSettings.NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(directory.toString())
          .setMetadataLogDirectory(directory.toString())
          .setControllerListenerName(BrokerSettings.CONTROLLER)
          .setReleaseVersion(MetadataVersion.latestProduction())
          .run();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("cannot format " + directory, e);
    }
  }
}
