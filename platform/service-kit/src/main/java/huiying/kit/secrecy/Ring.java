package huiying.kit.secrecy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/** The keys that open what is sealed, and which of them seals what is new. Never shows a key. */
public final class Ring {
  /** Bytes of a key: AES-256. */
  public static final int KEY_BYTES = 32;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

  private final Map<String, SecretKeySpec> keys;
  private final String current;

  private Ring(Map<String, SecretKeySpec> keys, String current) {
    this.keys = Map.copyOf(keys);
    this.current = current;
  }

  /** A ring of one key. */
  public static Ring of(String id, byte[] key) {
    return new Ring(Map.of(checked(id), key(id, key)), id);
  }

  /** The same and one more key, which seals from now on. */
  public Ring with(String id, byte[] key) {
    var more = new HashMap<>(keys);
    more.put(checked(id), key(id, key));
    return new Ring(more, id);
  }

  /**
   * The same without a key that nothing is sealed with any more.
   *
   * @throws IllegalArgumentException if it is the current one
   */
  public Ring without(String id) {
    if (id.equals(current)) {
      throw new IllegalArgumentException("The key " + id + " is the current one");
    }
    var fewer = new HashMap<>(keys);
    fewer.remove(id);
    return new Ring(fewer, current);
  }

  /**
   * @throws IllegalArgumentException if the ring has no such key
   */
  public Ring sealingWith(String id) {
    if (!keys.containsKey(id)) {
      throw new IllegalArgumentException(
          "The key %s is not in the ring, which has %s".formatted(id, ids()));
    }
    return new Ring(keys, id);
  }

  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  public String current() {
    return current;
  }

  /** In alphabetical order. */
  public Set<String> ids() {
    return new TreeSet<>(keys.keySet());
  }

  /**
   * @throws CannotOpen if it is not there
   */
  SecretKeySpec key(String id) {
    var key = keys.get(id);
    if (key == null) {
      throw new CannotOpen("The key %s is not in the ring, which has %s".formatted(id, ids()));
    }
    return key;
  }

  private static String checked(String id) {
    if (!isId(id)) {
      throw new IllegalArgumentException(
          "A key id has 1 to 32 letters, digits, dots, hyphens and underscores");
    }
    return id;
  }

  private static SecretKeySpec key(String id, byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "The key %s has %d bytes, not %d".formatted(id, key.length, KEY_BYTES));
    }
    return new SecretKeySpec(key, "AES");
  }

  @Override
  public String toString() {
    return "Ring[%s, current %s]".formatted(ids(), current);
  }
}
