package huiying.backing.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes whose order is the order of the values; equal numbers of different types are one.
 *
 * <p>Each value ends by itself, so keys can be joined, and all keys that begin with a key lie
 * between that key and its {@link #end()}.
 */
final class SortKey implements Comparable<SortKey> {
  private static final int AFTER_EVERY_VALUE = 0xFF;
  static final SortKey EMPTY = new SortKey(new byte[0]);

  private final byte[] bytes;

  SortKey(byte[] bytes) {
    this.bytes = bytes;
  }

  static SortKey of(@Nullable Object value) {
    return new SortKey(new SortKeyWriter().write(value).toByteArray());
  }

  SortKey then(SortKey next) {
    var joined = Arrays.copyOf(bytes, bytes.length + next.bytes.length);
    System.arraycopy(next.bytes, 0, joined, bytes.length, next.bytes.length);
    return new SortKey(joined);
  }

  /** Before all values of this kind that follow this key. */
  SortKey startOf(ValueKind kind) {
    return append(kind.tag());
  }

  /** After all values of this kind that follow this key. */
  SortKey endOf(ValueKind kind) {
    return append(kind.tag() + 1);
  }

  /** After every key that begins with this one. */
  SortKey end() {
    return append(AFTER_EVERY_VALUE);
  }

  byte[] bytes() {
    return bytes;
  }

  private SortKey append(int b) {
    var longer = Arrays.copyOf(bytes, bytes.length + 1);
    longer[bytes.length] = (byte) b;
    return new SortKey(longer);
  }

  @Override
  public int compareTo(SortKey other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SortKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
