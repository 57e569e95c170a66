package huiying.backing.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Mails as files whose names sort by arrival: time, then a counter. A file named {@code .eml} is
 * complete; one named {@code .part} is what a crash left and is removed at the next start.
 */
final class MailFiles {
  private static final String COMPLETE = ".eml";
  private static final String PARTIAL = ".part";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path directory;
  private final InstantSource clock;
  private long lastMillis;
  private int lastCount;

  private MailFiles(Path directory, InstantSource clock) {
    this.directory = directory;
    this.clock = clock;
  }

  static MailFiles in(Path directory) {
    return in(directory, InstantSource.system());
  }

  static MailFiles in(Path directory, InstantSource clock) {
    try {
      Files.createDirectories(directory);
      try (var left = Files.newDirectoryStream(directory, "*" + PARTIAL)) {
        for (var file : left) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MailFiles(directory, clock);
  }

  /** Returns when the mail is on the disk under its final name. */
  Path keep(byte[] mail) throws IOException {
    var name = nextName();
    var partial = directory.resolve(name + PARTIAL);
    try (var file =
        FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var bytes = ByteBuffer.wrap(mail);
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    }
    return Files.move(
        partial, directory.resolve(name + COMPLETE), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Never the same twice, nor one that an earlier process used, and never before the last one. */
  private synchronized String nextName() {
    var millis = clock.millis();
    lastCount = millis > lastMillis ? 0 : lastCount + 1;
    lastMillis = Math.max(millis, lastMillis);
    while (Files.exists(directory.resolve(name() + COMPLETE))) {
      lastCount++;
    }
    return name();
  }

  private String name() {
    return "%s-%06d".formatted(TIME.format(Instant.ofEpochMilli(lastMillis)), lastCount);
  }
}
