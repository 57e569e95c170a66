package huiying.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports of 127.0.0.1: which are free, and whether one is. */
public final class FreePorts {
  private FreePorts() {}

  /** Different ports that were free a moment ago. */
  public static List<Integer> find(int count) {
    var sockets = new ArrayList<ServerSocket>();
    try {
      for (int i = 0; i < count; i++) {
        sockets.add(listen(0));
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port", e);
    } finally {
      sockets.forEach(FreePorts::close);
    }
  }

  /**
   * Looks first, since some servers end the whole process when their port is taken.
   *
   * @throws PortTaken if another process listens there; 0 is never taken
   */
  public static void require(String service, int port) {
    try (var _ = listen(port)) {
      return;
    } catch (IOException e) {
      throw new PortTaken(service, port, e);
    }
  }

  private static ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A port that a service needs is in use. */
  public static final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int port;

    PortTaken(String service, int port, IOException cause) {
      super("Port " + port + " for " + service + " is taken by another process", cause);
      this.port = port;
    }

    public int port() {
      return port;
    }
  }
}
