package huiying.kit.access.web;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;

/**
 * Keys of the issuer, which is asked anew only now and again. A key that is not among those known
 * while it may not be asked is no key of the issuer's: made-up tokens are bad tokens, however many
 * of them come, and no sign of an outage.
 */
final class KnownKeys implements JWKSource<SecurityContext> {
  private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());

  private final JWKSource<SecurityContext> issuer;

  KnownKeys(JWKSource<SecurityContext> issuer) {
    this.issuer = issuer;
  }

  /**
   * @throws KeySourceException if none are known, and the issuer does not answer
   */
  @Override
  public List<JWK> get(JWKSelector wanted, SecurityContext context) throws KeySourceException {
    try {
      return issuer.get(wanted, context);
    } catch (RateLimitReachedException e) {
      var _ = issuer.get(ANY, context); // throws the same if none are known
      return List.of();
    }
  }
}
