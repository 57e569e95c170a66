package huiying.intake.mailbox.imap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Where fetched letters lie while they are read: files of this mailbox in a directory for temporary
 * ones, which nobody else may read.
 */
record Spool(Path directory, String mailbox) {
  /** Longer than a letter is ever under way. */
  private static final Duration AGE = Duration.ofDays(1);

  static Spool of(String mailbox) {
    return new Spool(Path.of(System.getProperty("java.io.tmpdir")), mailbox);
  }

  Path newFile() throws IOException {
    return Files.createTempFile(directory, prefix(), ".eml");
  }

  /** Removes what a crash left behind. */
  void sweep(Instant now) throws IOException {
    try (var left = Files.newDirectoryStream(directory, prefix() + "*.eml")) {
      for (var file : left) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(AGE))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private String prefix() {
    return "huiying-mail-" + mailbox + "-";
  }
}
