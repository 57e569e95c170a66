package huiying.intake.life;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two commands ask for the same, without keeping what they say. */
final class Fingerprint {
  private static final int LENGTH = 32;

  private Fingerprint() {}

  static String of(Command command) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(command.action().name().getBytes(UTF_8));
      for (var component : command.getClass().getRecordComponents()) {
        var value = String.valueOf(valueOf(command, component)).getBytes(UTF_8);
        digest.update((component.getName() + ' ' + value.length + ' ').getBytes(UTF_8));
        digest.update(value);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static Object valueOf(Command command, RecordComponent component) {
    try {
      return component.getAccessor().invoke(command);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A public record can be read", e);
    }
  }
}
