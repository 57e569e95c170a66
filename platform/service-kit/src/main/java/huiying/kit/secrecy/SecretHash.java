package huiying.kit.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes hashes with a key of their own for each purpose, which is derived from one secret. */
public final class SecretHash implements KeyedHash {
  /** Least bytes of the secret. */
  public static final int SECRET_BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec secret;
  private final Map<String, SecretKeySpec> derived = new ConcurrentHashMap<>();

  public SecretHash(byte[] secret) {
    if (secret.length < SECRET_BYTES) {
      throw new IllegalArgumentException(
          "The secret has %d bytes, fewer than %d".formatted(secret.length, SECRET_BYTES));
    }
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  @Override
  public String of(String purpose, byte[] value) {
    var key = derived.computeIfAbsent(purpose, this::derive);
    return HexFormat.of().formatHex(mac(key, value));
  }

  private SecretKeySpec derive(String purpose) {
    return new SecretKeySpec(mac(secret, ("huiying:" + purpose).getBytes(UTF_8)), ALGORITHM);
  }

  private static byte[] mac(SecretKeySpec key, byte[] value) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }
}
