package huiying.kit.secrecy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals by AES-256-GCM. What is sealed begins with a header in plain sight: a version, the length
 * of the key's id and the id, a nonce of 96 random bits. Header and place are authenticated, so
 * that neither can be exchanged. By NIST SP 800-38D one key may seal 2³² values with random nonces.
 */
public final class RingSeals implements Seals {
  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String ALGORITHM = "AES/GCM/NoPadding";

  private final Ring ring;
  private final SecureRandom random = new SecureRandom();

  public RingSeals(Ring ring) {
    this.ring = ring;
  }

  @Override
  public byte[] seal(byte[] plain, String place) {
    var id = ring.current().getBytes(US_ASCII);
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var header =
        ByteBuffer.allocate(2 + id.length + NONCE_BYTES)
            .put(VERSION)
            .put((byte) id.length)
            .put(id)
            .put(nonce)
            .array();
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, ring.key(ring.current()), nonce);
      cipher.updateAAD(header);
      cipher.updateAAD(place.getBytes(UTF_8));
      var sealed = new byte[header.length + cipher.getOutputSize(plain.length)];
      System.arraycopy(header, 0, sealed, 0, header.length);
      cipher.doFinal(plain, 0, plain.length, sealed, header.length);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  @Override
  public byte[] open(byte[] sealed, String place) {
    var header = Header.of(sealed);
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, ring.key(header.key()), header.nonce());
      cipher.updateAAD(sealed, 0, header.length());
      cipher.updateAAD(place.getBytes(UTF_8));
      return cipher.doFinal(sealed, header.length(), sealed.length - header.length());
    } catch (AEADBadTagException e) {
      throw new CannotOpen(
          "What lies at %s was changed, or sealed for another place, or by another key of the name %s"
              .formatted(place, header.key()),
          e);
    } catch (GeneralSecurityException e) {
      throw new CannotOpen("What lies at %s is damaged".formatted(place), e);
    }
  }

  @Override
  public String keyOf(byte[] sealed) {
    return Header.of(sealed).key();
  }

  @Override
  public String currentKey() {
    return ring.current();
  }

  @Override
  public Set<String> keys() {
    return ring.ids();
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  /** What stands in plain sight before what is sealed. */
  private record Header(String key, byte[] nonce, int length) {
    static Header of(byte[] sealed) {
      try {
        var bytes = ByteBuffer.wrap(sealed);
        var version = bytes.get();
        if (version != VERSION) {
          throw new CannotOpen("It was not sealed, or by another version: " + version);
        }
        var id = new byte[Byte.toUnsignedInt(bytes.get())];
        bytes.get(id);
        var nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        return new Header(new String(id, US_ASCII), nonce, bytes.position());
      } catch (BufferUnderflowException e) {
        throw new CannotOpen("It is too short to have been sealed", e);
      }
    }
  }
}
