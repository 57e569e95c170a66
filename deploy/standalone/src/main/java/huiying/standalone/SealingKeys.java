package huiying.standalone;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;

/**
 * The keys that services seal contact data with, in files that only their owner may read: {@code
 * 2026-11.key}, named by the month it was made in, and {@code lookup.key} to find a phone number
 * by.
 */
final class SealingKeys {
  static final String DIRECTORY = "keys";
  private static final int BYTES = 32; // AES-256, HMAC-SHA256
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final FileAttribute<?> OWNERS_DIRECTORY = mode("rwx------");
  private static final FileAttribute<?> OWNERS_FILE = mode("rw-------");

  private SealingKeys() {}

  /**
   * Makes them if there are none. They appear all at once or not at all, and what is there is never
   * touched: data sealed with a key that is lost are lost.
   */
  static void makeIn(Path data) {
    var keys = data.resolve(DIRECTORY);
    if (Files.exists(keys)) {
      return;
    }
    try {
      var draft = Files.createTempDirectory(data, "keys-", OWNERS_DIRECTORY);
      write(draft.resolve(YearMonth.now(ZoneOffset.UTC) + ".key"));
      write(draft.resolve("lookup.key"));
      Files.move(draft, keys, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file) throws IOException {
    var key = new byte[BYTES];
    RANDOM.nextBytes(key);
    var text = ByteBuffer.wrap((Base64.getEncoder().encodeToString(key) + "\n").getBytes(US_ASCII));
    var open = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var out = FileChannel.open(file, open, OWNERS_FILE)) {
      while (text.hasRemaining()) {
        out.write(text);
      }
      out.force(true);
    }
  }

  private static FileAttribute<?> mode(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }
}
