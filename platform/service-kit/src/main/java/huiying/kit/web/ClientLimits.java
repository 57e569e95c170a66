package huiying.kit.web;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one client may ask. Clients are told apart by address, those of IPv6 by their network,
 * since one home has a whole network of them. Behind a proxy the address is the proxy's unless the
 * server is told to trust its headers ({@code server.forward-headers-strategy}).
 */
public final class ClientLimits {
  /** Clients remembered; of more the one that asked longest ago is forgotten, and so let in. */
  private static final int MOST_CLIENTS = 10_000;

  private static final int IPV6_BYTES = 16;
  private static final int IPV6_NETWORK_BYTES = 8;

  private final RateLimiterConfig config;
  private final Map<String, RateLimiter> clients =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RateLimiter> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  /**
   * @param most requests of one client in each period
   */
  public ClientLimits(int most, Duration period) {
    this.config =
        RateLimiterConfig.custom()
            .limitForPeriod(most)
            .limitRefreshPeriod(period)
            .timeoutDuration(Duration.ZERO)
            .build();
  }

  /**
   * @param address as the server gives it
   * @throws Refusal if this client asks too often: 429
   */
  public void admit(String address) {
    if (!limiter(network(address)).acquirePermission()) {
      throw Refusal.tooOften(config.getLimitRefreshPeriod());
    }
  }

  private RateLimiter limiter(String client) {
    synchronized (clients) {
      return clients.computeIfAbsent(client, name -> RateLimiter.of(name, config));
    }
  }

  private static String network(String address) {
    try {
      var bytes = InetAddress.ofLiteral(address).getAddress();
      return bytes.length == IPV6_BYTES
          ? HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES))
          : address;
    } catch (IllegalArgumentException e) {
      return address; // a proxy may give anything
    }
  }
}
