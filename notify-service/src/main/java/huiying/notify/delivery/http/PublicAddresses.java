package huiying.notify.delivery.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses on the open internet from those of this machine, of the house's own network, and
 * of what clouds offer to the machines in them.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA, IPv4 special
 *     purpose</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA, IPv6 special
 *     purpose</a>
 */
final class PublicAddresses {
  private static final List<Network> V4_SPECIAL =
      networks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10", // shared by carriers; Alibaba's metadata
          "127.0.0.0/8",
          "168.63.129.16/32", // Azure's own
          "169.254.0.0/16", // link-local; metadata of most clouds
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3"); // multicast, reserved, broadcast
  private static final Network V6_GLOBAL = Network.of("2000::/3");

  /** Within the global ones: tunnels that end in any IPv4 address, and examples. */
  private static final List<Network> V6_SPECIAL =
      networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  private PublicAddresses() {}

  /** An IPv4 address in the clothes of IPv6 counts as what it is. */
  static boolean include(InetAddress address) {
    if (address instanceof Inet4Address) {
      return V4_SPECIAL.stream().noneMatch(network -> network.has(address));
    }
    return V6_GLOBAL.has(address) && V6_SPECIAL.stream().noneMatch(network -> network.has(address));
  }

  private static List<Network> networks(String... all) {
    return Stream.of(all).map(Network::of).toList();
  }

  /** All addresses that begin with the same bits. */
  private record Network(byte[] prefix, int bits) {
    static Network of(String form) {
      var slash = form.indexOf('/');
      var prefix = InetAddress.ofLiteral(form.substring(0, slash)).getAddress();
      return new Network(prefix, Integer.parseInt(form.substring(slash + 1)));
    }

    boolean has(InetAddress address) {
      var bytes = address.getAddress();
      if (bytes.length != prefix.length) {
        return false;
      }
      var whole = bits / Byte.SIZE;
      if (!Arrays.equals(bytes, 0, whole, prefix, 0, whole)) {
        return false;
      }
      var rest = Byte.SIZE - bits % Byte.SIZE;
      return rest == Byte.SIZE || (bytes[whole] & 0xff) >> rest == (prefix[whole] & 0xff) >> rest;
    }
  }
}
