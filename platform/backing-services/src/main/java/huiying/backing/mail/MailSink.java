package huiying.backing.mail;

import java.net.InetAddress;
import java.nio.file.Path;
import org.subethamail.smtp.server.SMTPServer;

/** An SMTP server on 127.0.0.1 that accepts every mail and keeps it as a file. */
public final class MailSink implements AutoCloseable {
  /** Above this a mail is refused with 552. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  private static final int MOST_CONNECTIONS = 50;
  private static final int MOST_SILENCE_MILLIS = 30_000;

  private final SMTPServer server;

  private MailSink(SMTPServer server) {
    this.server = server;
  }

  /**
   * Accepts mail when it returns.
   *
   * @param directory is created if missing; gets one {@code .eml} file per mail
   * @param port 0 for any free one
   * @throws IllegalStateException if the port is taken
   */
  public static MailSink start(Path directory, int port) {
    var files = MailFiles.in(directory);
    var server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .softwareName("Huiying")
            .maxMessageSize(MOST_BYTES)
            .maxConnections(MOST_CONNECTIONS)
            .connectionTimeoutMs(MOST_SILENCE_MILLIS)
            .messageHandlerFactory(_ -> new MailKeeper(files, MOST_BYTES))
            .build();
    try {
      server.start();
    } catch (RuntimeException e) {
      throw new IllegalStateException("the mail sink could not start on port " + port, e);
    }
    return new MailSink(server);
  }

  public int port() {
    return server.getPortAllocated();
  }

  /** Ends all connections; a mail that was not acknowledged may or may not be kept. */
  @Override
  public void close() {
    server.stop();
  }
}
