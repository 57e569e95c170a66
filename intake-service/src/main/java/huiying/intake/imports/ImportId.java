package huiying.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names one file read by one mapping. It is derived from both, so that a file uploaded again is the
 * same import and does not run twice.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record ImportId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
  private static final int BYTES = 16;

  public ImportId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("No import id: " + value);
    }
  }

  /**
   * @param content the SHA-256 of the file, in hexadecimal
   */
  static ImportId of(String content, String mapping) {
    var hash = sha256().digest((content + ":" + mapping).getBytes(UTF_8));
    return new ImportId(HexFormat.of().formatHex(hash, 0, BYTES));
  }

  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
