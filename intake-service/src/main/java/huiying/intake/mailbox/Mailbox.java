package huiying.intake.mailbox;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

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
  /**
   * The same, but a letter that also went to a confidential address of any of ours is taken for
   * what it is there, since it may be seen here first.
   *
   * @param all this one included; in the same order for each of them
   */
  public Mailbox among(Collection<Mailbox> all) {
    var others = all.stream().filter(one -> !one.name.equals(name)).toList();
    var first =
        Stream.of(
                all.stream().flatMap(one -> one.routes.stream()),
                others.stream().flatMap(Mailbox::toItself))
            .flatMap(some -> some)
            .filter(route -> route.assignment().isConfidential());
    return new Mailbox(
        name, addresses, Stream.concat(first, routes.stream()).toList(), otherwise, largest);
  }

  private Stream<Route> toItself() {
    return addresses.stream()
        .sorted()
        .map(address -> new Route(address, assignment(Set.of(address))));
  }

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
