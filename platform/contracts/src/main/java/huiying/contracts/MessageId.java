package huiying.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names one message everywhere. It is derived from the channel and the channel's own id, so that
 * the primary key is the idempotency key, in a sharded cluster too.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record MessageId(String value) implements Comparable<MessageId> {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
  private static final int BYTES = 16;

  /**
   * @throws IllegalArgumentException if {@code value} is not of the form that {@link #of} makes
   */
  public MessageId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("Not a message id: 32 hexadecimal digits are expected");
    }
  }

  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  /** The first 128 bits of SHA-256 over the channel's name, a zero byte and the external id. */
  public static MessageId of(Channel channel, String externalId) {
    var digest = sha256();
    digest.update(channel.name().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    var hash = digest.digest(externalId.getBytes(StandardCharsets.UTF_8));
    return new MessageId(HexFormat.of().formatHex(hash, 0, BYTES));
  }

  @Override
  public int compareTo(MessageId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
