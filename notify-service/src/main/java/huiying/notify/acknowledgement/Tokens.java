package huiying.notify.acknowledgement;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.notify.alert.NoticeId;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes tokens and reads them back: notice, contact and time in plain sight, then their
 * HMAC-SHA256. Nobody without the key can make one, or make one hold longer.
 */
public final class Tokens {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNATURE = 32;
  private static final int LONGEST = 500;
  private static final char BETWEEN = '\n';

  private final Supplier<byte[]> key;

  /**
   * @param key at least 32 bytes; asked for each time, since the store may be away at start
   */
  public Tokens(Supplier<byte[]> key) {
    this.key = key;
  }

  /** Fit for the path of an address. */
  public String write(Token token) {
    var facts =
        "%s%c%s%c%d"
            .formatted(
                token.notice(), BETWEEN, token.contact(), BETWEEN, token.until().getEpochSecond())
            .getBytes(UTF_8);
    var signed = Arrays.copyOf(facts, facts.length + SIGNATURE);
    System.arraycopy(sign(facts), 0, signed, facts.length, SIGNATURE);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
  }

  /** Empty if nobody here has written it; whether it still holds is for the caller to see. */
  public Optional<Token> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var signed = Base64.getUrlDecoder().decode(text);
      if (signed.length <= SIGNATURE) {
        return Optional.empty();
      }
      var facts = Arrays.copyOf(signed, signed.length - SIGNATURE);
      var signature = Arrays.copyOfRange(signed, facts.length, signed.length);
      return MessageDigest.isEqual(signature, sign(facts))
          ? Optional.of(token(new String(facts, UTF_8)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Token token(String facts) {
    var parts = facts.split(String.valueOf(BETWEEN), -1);
    return new Token(
        new NoticeId(parts[0]), parts[1], Instant.ofEpochSecond(Long.parseLong(parts[2])));
  }

  private byte[] sign(byte[] facts) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.get(), ALGORITHM));
      return mac.doFinal(facts);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
    }
  }
}
