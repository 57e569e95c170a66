package huiying.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.kit.secrecy.KeyedHash;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** With a secret that everybody may know. */
public record TestHash(String secret) implements KeyedHash {
  public TestHash() {
    this("for tests only");
  }

  @Override
  public String of(String purpose, byte[] value) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      mac.update(purpose.getBytes(UTF_8));
      mac.update((byte) 0);
      return HexFormat.of().formatHex(mac.doFinal(value));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
