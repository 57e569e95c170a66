package huiying.kit.secrecy;

/**
 * Hashes that only who has the ring can make (HMAC-SHA-256), with a secret that stays when the keys
 * of {@link Seals} are changed: for looking up what is kept sealed, and for chains.
 */
public interface KeyedHash {
  /**
   * @param purpose hashes of one purpose say nothing about those of another
   * @return 64 lower-case hexadecimal digits
   */
  String of(String purpose, byte[] value);
}
