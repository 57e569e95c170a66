package huiying.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One way to write down fields, so that no two entries give the same bytes: numbers in eight bytes,
 * texts after their length, and what is missing differs from what is empty.
 */
final class CanonicalBytes {
  private static final byte MISSING = 0;
  private static final byte THERE = 1;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

  CanonicalBytes number(long value) {
    bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    return this;
  }

  CanonicalBytes text(@Nullable String value) {
    if (value == null) {
      bytes.write(MISSING);
      return this;
    }
    bytes.write(THERE);
    var utf8 = value.getBytes(UTF_8);
    number(utf8.length);
    bytes.writeBytes(utf8);
    return this;
  }

  byte[] done() {
    return bytes.toByteArray();
  }
}
