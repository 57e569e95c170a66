package huiying.backing.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVStore;

/**
 * Databases in one file. Each command is committed before it is answered; commands must come one at
 * a time, or one would commit half of another.
 */
final class StoredBackend extends AbstractMongoBackend {
  private final MVStore file;
  private final Map<String, StoredDatabase> databases = new ConcurrentHashMap<>();

  StoredBackend(MVStore file) {
    this.file = file;
    StoredDatabase.namesIn(file).forEach(this::resolveDatabase);
  }

  /** Asked for again and again, by the listing of databases too: opening means reading it all. */
  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return databases.computeIfAbsent(name, n -> new StoredDatabase(n, file, getCursorRegistry()));
  }

  @Override
  public Document handleCommand(
      Channel channel, String database, String command, Document request) {
    try {
      return new BulkWrites(one -> super.handleCommand(channel, database, command, one))
          .run(command, request);
    } finally {
      if (file.hasUnsavedChanges()) {
        file.commit();
      }
    }
  }

  @Override
  public void dropDatabase(String name) {
    super.dropDatabase(name);
    databases.remove(name);
  }

  @Override
  public void close() {
    super.close();
    databases.clear();
    file.close();
  }

  @Override
  public String toString() {
    return "StoredBackend[" + file.getFileStore().getFileName() + "]";
  }
}
