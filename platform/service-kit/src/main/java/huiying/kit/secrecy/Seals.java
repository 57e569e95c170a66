package huiying.kit.secrecy;

import java.util.Set;

/**
 * Encrypts and decrypts with a ring of keys (AES-256-GCM). What is sealed names its key, so that
 * all keys that are still in the ring open it; new values get the current one.
 */
public interface Seals {
  /**
   * @param place where it is kept, such as {@code messages/ID/citizen}: it opens only there, so
   *     that nobody who can write to the store can pass one citizen's data off as another's
   */
  byte[] seal(byte[] plain, String place);

  /**
   * @throws CannotOpen if its key is not in the ring, or it was changed, or sealed for elsewhere
   */
  byte[] open(byte[] sealed, String place);

  /**
   * The id of the key it was sealed with; kept beside it, by an index, so that rotation finds it.
   */
  String keyOf(byte[] sealed);

  /** The id of the key that new values get. */
  String currentKey();

  /** The ids of all keys that open. */
  Set<String> keys();
}
