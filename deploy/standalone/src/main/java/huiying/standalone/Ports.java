package huiying.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where everything listens, on the loopback address only. */
public record Ports(int intake, int sla, int notification, int kafka, int mongodb, int smtp) {
  /** The documented ports, all moved by {@code offset}, so that two trials can run side by side. */
  public static Ports movedBy(int offset) {
    return new Ports(
        8081 + offset, 8082 + offset, 8083 + offset, 9092 + offset, 27017 + offset, 1025 + offset);
  }

  /** Ports that are free now. */
  public static Ports free() {
    try (var a = socket();
        var b = socket();
        var c = socket();
        var d = socket();
        var e = socket();
        var f = socket()) {
      return new Ports(
          a.getLocalPort(),
          b.getLocalPort(),
          c.getLocalPort(),
          d.getLocalPort(),
          e.getLocalPort(),
          f.getLocalPort());
    } catch (IOException e) {
      throw new IllegalStateException("No free port", e);
    }
  }

  private static ServerSocket socket() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  /** Those that somebody else has, by name. */
  Map<String, Integer> taken() {
    var all = new LinkedHashMap<String, Integer>();
    all.put("intake-service", intake);
    all.put("sla-service", sla);
    all.put("notify-service", notification);
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
