package huiying.backing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Finds out in a moment, and without a word, whether Docker answers. */
final class DockerDaemon {
  private static final int MOST_SECONDS = 2;
  private static final byte[] PING =
      "GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Map<String, String> environment;

  DockerDaemon(Map<String, String> environment) {
    this.environment = environment;
  }

  boolean answers() {
    return addresses().stream().anyMatch(DockerDaemon::answersAt);
  }

  /** Where Testcontainers looks, too. */
  private List<SocketAddress> addresses() {
    var host = environment.getOrDefault("DOCKER_HOST", "");
    if (host.startsWith("tcp://") && URI.create(host).getPort() > 0) {
      var uri = URI.create(host);
      return List.of(new InetSocketAddress(uri.getHost(), uri.getPort()));
    }
    var files = new ArrayList<Path>();
    if (host.startsWith("unix://")) {
      files.add(Path.of(host.substring("unix://".length())));
    } else {
      files.add(Path.of("/var/run/docker.sock"));
      var home = Path.of(environment.getOrDefault("HOME", "/"));
      files.add(home.resolve(".docker/run/docker.sock"));
      files.add(home.resolve(".docker/desktop/docker.sock"));
      files.add(Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", "/run"), "docker.sock"));
    }
    return files.stream()
        .filter(Files::exists)
        .<SocketAddress>map(UnixDomainSocketAddress::of)
        .toList();
  }

  private static boolean answersAt(SocketAddress address) {
    try (var channel = open(address)) {
      return CompletableFuture.supplyAsync(() -> ping(channel, address))
          .completeOnTimeout(false, MOST_SECONDS, TimeUnit.SECONDS)
          .join(); // closing the channel ends a ping that is still waiting
    } catch (IOException | CompletionException e) {
      return false;
    }
  }

  private static SocketChannel open(SocketAddress address) throws IOException {
    return address instanceof UnixDomainSocketAddress
        ? SocketChannel.open(StandardProtocolFamily.UNIX)
        : SocketChannel.open();
  }

  /** By TCP the daemon may want TLS; there it is enough that somebody listens. */
  private static boolean ping(SocketChannel channel, SocketAddress address) {
    try {
      channel.connect(address);
      if (address instanceof InetSocketAddress) {
        return true;
      }
      channel.write(ByteBuffer.wrap(PING));
      var reply = ByteBuffer.allocate(64);
      channel.read(reply);
      return new String(reply.array(), 0, reply.position(), StandardCharsets.US_ASCII)
          .contains(" 200 ");
    } catch (IOException e) {
      return false;
    }
  }
}
