package huiying.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * One round of SHA-256. Slow hashes with salt are for passwords that people think up, which are few
 * enough to be tried; of ours there are 2^256, none twice, and trying them is hopeless at any
 * speed. Only for secrets that {@link Secrets} has made.
 */
final class RandomSecretEncoder implements PasswordEncoder {
  @Override
  public @Nullable String encode(@Nullable CharSequence secret) {
    return secret == null ? null : hash(secret);
  }

  @Override
  public boolean matches(@Nullable CharSequence secret, @Nullable String encoded) {
    return secret != null
        && encoded != null
        && MessageDigest.isEqual(hash(secret).getBytes(UTF_8), encoded.getBytes(UTF_8));
  }

  private static String hash(CharSequence secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(secret.toString().getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
