package huiying.notify.delivery.http;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hosts of the house itself, which may be reached without encryption and at private addresses.
 *
 * @param all each a host, or a host and a port as {@code host:port}
 */
record AllowedHosts(Set<String> all) {
  static AllowedHosts of(Collection<String> entries) {
    return new AllowedHosts(
        entries.stream().map(AllowedHosts::plain).collect(Collectors.toUnmodifiableSet()));
  }

  boolean include(URI url) {
    var host = plain(url.getHost());
    return all.contains(host) || all.contains(host + ":" + port(url));
  }

  private static int port(URI url) {
    if (url.getPort() != -1) {
      return url.getPort();
    }
    return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
  }

  /** In lower case and without the dot of the root. */
  static String plain(String host) {
    var lower = host.strip().toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
