package huiying.kit.secrecy.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys are; all are base64 of 32 bytes.
 *
 * @param ring {@code id:base64,id2:base64}; or else a directory
 * @param directory a file {@code ID.key} for each key, {@code lookup.key}, and where there are
 *     several keys a file {@code current} with the id of the one that seals
 * @param current the id of the key that seals; needs not be said of a ring of one
 * @param lookup the secret of keyed hashes, which stays when keys are changed
 */
@ConfigurationProperties("huiying.keys")
record KeyProperties(
    @Nullable String ring,
    @Nullable Path directory,
    @Nullable String current,
    @Nullable String lookup) {
  /** Keys must not reach a log. */
  @Override
  public String toString() {
    return "KeyProperties[directory=%s, current=%s]".formatted(directory, current);
  }
}
