package huiying.notify.acknowledgement.mongo;

import huiying.kit.secrecy.KeyedHash;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * The key of links, the same for all instances, derived from the secret of keyed hashes: whoever
 * reads the store cannot sign links, and a restored backup does not bring an old key back.
 */
final class LinkKey implements Supplier<byte[]> {
  private static final byte[] ONE = {1};

  private final byte[] key;

  LinkKey(KeyedHash hash) {
    this.key = HexFormat.of().parseHex(hash.of("acknowledgement-links", ONE));
  }

  @Override
  public byte[] get() {
    return key.clone();
  }
}
