package huiying.notify.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.notify.directory.DeliveryChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One address of one delivery channel, where a person's alerts come together. The address goes in
 * as a digest, since ids are shown to people who may not see it.
 *
 * @param value 16 hexadecimal digits
 */
public record BoxId(String value) {
  private static final int BYTES = 8;

  public static BoxId of(DeliveryChannel channel, String address) {
    try {
      var text = (channel.name() + ':' + address).getBytes(UTF_8);
      var digest = MessageDigest.getInstance("SHA-256").digest(text);
      return new BoxId(HexFormat.of().formatHex(digest, 0, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
