package huiying.intake.matter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of cases, made of what they are about: raised twice, it is still one. */
final class CaseId {
  private static final int BYTES = 16;

  private CaseId() {}

  static String of(String about) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(about.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
