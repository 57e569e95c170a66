package huiying.backing.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * A MongoDB-compatible server in this JVM, on 127.0.0.1, keeping its data in one file.
 *
 * <p>What it acknowledged survives the death of the process; the loss of power it need not survive.
 * It has no transactions, sessions or change streams, ignores TTL, and enforces a partial unique
 * index as a full one.
 */
public final class EmbeddedMongo implements AutoCloseable {
  private static final String FILE = "documents.mv";
  private static final int CACHE_MEGABYTES = 128;
  private static final int PAGE_BYTES = 4096;

  private final MongoServer server;
  private final int port;

  private EmbeddedMongo(MongoServer server) {
    this.server = server;
    this.port = server.getLocalAddress().getPort();
  }

  /**
   * Opens or creates the data and answers when it returns.
   *
   * @param directory is created if missing; only one process can use it at a time
   * @param port 0 for any free one
   * @throws IllegalStateException if the port is taken or another process uses the directory
   */
  public static EmbeddedMongo start(Path directory, int port) {
    var server =
        new MongoServer(new StoredBackend(open(directory)).version(ServerVersion.MONGO_5_0));
    try {
      // One worker: replies are encoded from live documents, which another worker would change.
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, 1);
      return new EmbeddedMongo(server);
    } catch (Exception e) { // also the BindException that bind() throws undeclared
      server.shutdownNow();
      throw new IllegalStateException("MongoDB could not start on port " + port, e);
    }
  }

  private static MVStore open(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var file =
        new MVStore.Builder()
            .fileName(directory.resolve(FILE).toString())
            .autoCommitDisabled()
            .cacheSize(CACHE_MEGABYTES)
            .pageSplitSize(PAGE_BYTES)
            .open();
    file.setVersionsToKeep(0);
    file.setRetentionTime(0); // the space of old versions is used again at once
    return file;
  }

  public int port() {
    return port;
  }

  /** Where a client finds the given database. */
  public String uri(String database) {
    return "mongodb://127.0.0.1:" + port + "/" + database;
  }

  /** Ends all connections, then closes the file; what was acknowledged is in it. */
  @Override
  public void close() {
    server.shutdownNow();
  }
}
