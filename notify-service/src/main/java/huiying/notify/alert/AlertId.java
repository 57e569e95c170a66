package huiying.notify.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.notify.directory.Recipient;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Made of message, clock, step, due date, recipient and delivery channel: the same telling to the
 * same person has the same id, whoever plans it and however often. The address goes in as a digest,
 * since ids are shown to people who may not see it.
 */
public record AlertId(String value) implements Comparable<AlertId> {
  private static final int RECIPIENT_BYTES = 8;
  private static final int DIGEST_BYTES = 16;

  static AlertId of(Telling telling, Recipient recipient, DeliveryChannel channel) {
    return new AlertId(
        String.join(
            ":",
            telling.message().value(),
            telling.clock(),
            telling.step().code(),
            telling.dueDate().toString(),
            hash(recipient.email(), RECIPIENT_BYTES),
            channel.name()));
  }

  /** 32 hexadecimal digits that stand for this id where its characters may not. */
  public String digest() {
    return hash(value, DIGEST_BYTES);
  }

  @Override
  public int compareTo(AlertId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static String hash(String text, int bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
