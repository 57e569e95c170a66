package huiying.intake;

import huiying.kit.secrecy.KeyedHash;
import huiying.kit.secrecy.Ring;
import huiying.kit.secrecy.RingSeals;
import huiying.kit.secrecy.Seals;
import huiying.kit.secrecy.SecretHash;
import java.util.Arrays;

/** Keys for tests, which protect nothing. */
public final class TestKeys {
  public static final Ring RING = Ring.of("test", key(1));
  public static final Seals SEALS = new RingSeals(RING);
  public static final KeyedHash HASH = new SecretHash(key(2));

  private TestKeys() {}

  public static byte[] key(int filling) {
    var key = new byte[Ring.KEY_BYTES];
    Arrays.fill(key, (byte) filling);
    return key;
  }
}
