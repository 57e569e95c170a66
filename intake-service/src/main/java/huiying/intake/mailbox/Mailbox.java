package huiying.intake.mailbox;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A mailbox that citizens write to.
 *
 * @param name in logs and metrics
 * @param addresses its own, in lower case; what comes from them was sent by ourselves
 * @param routes the first that one of a letter's recipients matches says what the letter is
 * @param otherwise what a letter is that no route matches
 * @param largest bytes of a letter, with all that is attached
 */
public record Mailbox(
    String name, Set<String> addresses, List<Route> routes, Assignment otherwise, long largest) {
  boolean isOwn(String address) {
    return addresses.contains(address.toLowerCase(Locale.ROOT));
  }

  Assignment assignment(Collection<String> recipients) {
    return routes.stream()
        .filter(route -> recipients.stream().anyMatch(route::matches))
        .map(Route::assignment)
        .findFirst()
        .orElse(otherwise);
  }
}
