package huiying.signin;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Remembers the last sign-ins, which a code is exchanged by. The library's own memory keeps all for
 * ever; tokens are good without it.
 */
final class RecentAuthorizations implements OAuth2AuthorizationService {
  private final InMemoryOAuth2AuthorizationService kept = new InMemoryOAuth2AuthorizationService();
  private final SequencedSet<String> ids = new LinkedHashSet<>();
  private final int most;

  RecentAuthorizations(int most) {
    this.most = most;
  }

  @Override
  public synchronized void save(OAuth2Authorization authorization) {
    kept.save(authorization);
    ids.add(authorization.getId());
    while (ids.size() > most) {
      var eldest = kept.findById(ids.removeFirst());
      if (eldest != null) {
        kept.remove(eldest);
      }
    }
  }

  @Override
  public synchronized void remove(OAuth2Authorization authorization) {
    ids.remove(authorization.getId());
    kept.remove(authorization);
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return kept.findById(id);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    return kept.findByToken(token, type);
  }
}
