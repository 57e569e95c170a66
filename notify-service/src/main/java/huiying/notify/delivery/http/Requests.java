package huiying.notify.delivery.http;

import huiying.notify.delivery.Notice;
import java.net.URI;
import java.util.Map;

/** Writes the request that tells a notice. */
@FunctionalInterface
interface Requests {
  Outgoing of(Notice notice);

  /**
   * @param headers besides those that are set up
   */
  record Outgoing(URI url, Map<String, String> headers, byte[] body) {}
}
