package huiying.notify.delivery.http;

import huiying.notify.delivery.NotDelivered;
import huiying.notify.delivery.NotDelivered.Fault;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;

/**
 * Where notices are sent over HTTP, guarded so that nobody can make this service call what only it
 * can reach: other services, routers, a cloud's metadata.
 *
 * <p>Hosts that are allowed by name are trusted. All others take https and must stand on the open
 * internet: that is looked at before every call, with all addresses that the name has then. What
 * remains: Java's client asks for the name again when it connects. Mostly it gets the same answer,
 * which Java keeps for half a minute; a name server that changes its answer in between gains a
 * connection and a TLS greeting to a private address, but no request, as whatever listens there has
 * no certificate for that name.
 */
final class OutgoingAddress {
  private final URI url;
  private final boolean trusted;
  private final Names names;

  private OutgoingAddress(URI url, boolean trusted, Names names) {
    this.url = url;
    this.trusted = trusted;
    this.names = names;
  }

  /** Looks up names. */
  @FunctionalInterface
  interface Names {
    /**
     * @return at least one address
     */
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /**
   * @throws IllegalArgumentException if it is of a form that is not called; says why, but not the
   *     address, which often holds a key
   */
  static OutgoingAddress of(String url, AllowedHosts allowed, Names names) {
    var parsed = parse(url);
    var trusted = allowed.include(parsed);
    if (!trusted && !"https".equalsIgnoreCase(parsed.getScheme())) {
      throw new IllegalArgumentException(
          "must be https, or its host be on huiying.notify.http.allowed-hosts");
    }
    if (!trusted && !maybePublic(AllowedHosts.plain(parsed.getHost()))) {
      throw new IllegalArgumentException(
          "must have a name or a public address as it is commonly written, or its host be on"
              + " huiying.notify.http.allowed-hosts");
    }
    return new OutgoingAddress(parsed, trusted, names);
  }

  private static URI parse(String text) {
    URI url;
    try {
      url = new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("is no URL: " + e.getReason()); // its text has all of it
    }
    var scheme = url.getScheme();
    if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
      throw new IllegalArgumentException("must begin with https:// or http://");
    }
    if (url.getRawUserInfo() != null) {
      throw new IllegalArgumentException("must not have a user in it");
    }
    if (url.getHost() == null) {
      throw new IllegalArgumentException("has no host in it");
    }
    if (url.getRawFragment() != null) {
      throw new IllegalArgumentException("must not have a # in it");
    }
    return url;
  }

  /**
   * What needs no look-up to be known. No name ends in a part that begins with a digit, so what
   * does is an address: one like 0177.0.0.1 or 2130706433, which is read in more than one way, is
   * out.
   */
  private static boolean maybePublic(String host) {
    var last = host.substring(host.lastIndexOf('.') + 1);
    if (!host.startsWith("[") && !Character.isDigit(last.charAt(0))) {
      return !last.equals("localhost");
    }
    try {
      var address = InetAddress.ofLiteral(host);
      return PublicAddresses.include(address)
          && (host.startsWith("[") || address.getHostAddress().equals(host));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  URI url() {
    return url;
  }

  /**
   * Looks where the name leads now.
   *
   * @throws NotDelivered REFUSED if to a private address, AWAY if nowhere
   */
  void check() {
    if (trusted) {
      return;
    }
    for (var address : lookUp()) {
      if (!PublicAddresses.include(address)) {
        throw new NotDelivered(
            Fault.REFUSED, "The host's name leads to a private address", null, null);
      }
    }
  }

  private InetAddress[] lookUp() {
    try {
      return names.addresses(url.getHost());
    } catch (UnknownHostException e) {
      throw new NotDelivered(Fault.AWAY, "The host's name is not known", null, e);
    }
  }
}
