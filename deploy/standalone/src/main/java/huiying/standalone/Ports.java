package huiying.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Where everything listens, on the loopback address only. */
public record Ports(
    int intake, int sla, int notification, int signIn, int kafka, int mongodb, int smtp) {
  private static final int COUNT = 7;

  /** The documented ports, all moved by {@code offset}, so that two trials can run side by side. */
  public static Ports movedBy(int offset) {
    return new Ports(
        8081 + offset,
        8082 + offset,
        8083 + offset,
        9000 + offset,
        9092 + offset,
        27017 + offset,
        1025 + offset);
  }

  /**
   * Ports that are free now, at {@code first} or behind it. Below 32768, where Linux begins with
   * those that it gives to outgoing connections, nobody takes one between the look and the use.
   *
   * @throws IllegalStateException if there are too few among the next 500
   */
  public static Ports freeFrom(int first) {
    var free =
        IntStream.range(first, first + 500).filter(Ports::isFree).limit(COUNT).boxed().toList();
    if (free.size() < COUNT) {
      throw new IllegalStateException("No free ports from " + first);
    }
    var next = free.iterator();
    return new Ports(
        next.next(), next.next(), next.next(), next.next(), next.next(), next.next(), next.next());
  }

  /** Those that somebody else has, by name. */
  Map<String, Integer> taken() {
    var all = new LinkedHashMap<String, Integer>();
    all.put("intake-service", intake);
    all.put("sla-service", sla);
    all.put("notify-service", notification);
    all.put("sign-in", signIn);
    all.put("Kafka", kafka);
    all.put("MongoDB", mongodb);
    all.put("SMTP", smtp);
    all.values().removeIf(Ports::isFree);
    return all;
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
