package huiying.notify.delivery.web;

/**
 * An address as those see it who need only recognise it: {@code h***@x.cn}, {@code 138****1234}.
 */
final class MaskedAddress {
  private static final int HEAD = 3;
  private static final int TAIL = 4;

  private MaskedAddress() {}

  static String of(String address) {
    var at = address.indexOf('@');
    if (at > 0) {
      return address.charAt(0) + "***" + address.substring(at);
    }
    return address.length() > HEAD + TAIL
        ? address.substring(0, HEAD) + "****" + address.substring(address.length() - TAIL)
        : address.charAt(0) + "***";
  }
}
