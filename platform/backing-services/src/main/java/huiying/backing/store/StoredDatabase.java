package huiying.backing.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database in the file: one map of documents for each collection, and nothing else. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<SortKey> {
  private static final String PREFIX = "documents.";
  private static final MVMap.Builder<SortKey, Document> MAP =
      new MVMap.Builder<SortKey, Document>()
          .keyType(SortKeyType.INSTANCE)
          .valueType(DocumentType.INSTANCE);

  private final MVStore file;

  StoredDatabase(String name, MVStore file, CursorRegistry cursors) {
    super(name, cursors);
    this.file = file;
    initializeNamespacesAndIndexes();
  }

  /** The databases that have a collection in the file; their names cannot contain a dot. */
  static Stream<String> namesIn(MVStore file) {
    return file.getMapNames().stream()
        .filter(map -> map.startsWith(PREFIX))
        .map(map -> map.substring(PREFIX.length(), map.indexOf('.', PREFIX.length())))
        .distinct();
  }

  @Override
  protected MongoCollection<SortKey> openOrCreateCollection(
      String collection, CollectionOptions options) {
    return new StoredCollection(
        this, collection, options, cursorRegistry, documentsOf(fullName(collection)));
  }

  @Override
  protected Index<SortKey> openOrCreateUniqueIndex(
      String collection, String index, List<IndexKey> keys, boolean sparse) {
    return keys.size() == 1 && keys.getFirst().getKey().equals(IdIndex.ID)
        ? new IdIndex(index, keys, documentsOf(fullName(collection)))
        : new OrderedIndex(index, keys, true, sparse);
  }

  @Override
  protected Index<SortKey> openOrCreateSecondaryIndex(
      String collection, String index, List<IndexKey> keys, boolean sparse) {
    return new OrderedIndex(index, keys, false, sparse);
  }

  @Override
  public void dropCollection(String collection, Oplog oplog) {
    super.dropCollection(collection, oplog);
    file.removeMap(documentsOf(fullName(collection)));
  }

  @Override
  public void moveCollection(
      MongoDatabase from, MongoCollection<?> collection, String newCollection) {
    var documents = documentsOf(collection.getFullName());
    super.moveCollection(from, collection, newCollection);
    file.renameMap(documents, PREFIX + fullName(newCollection));
  }

  private String fullName(String collection) {
    return getFullCollectionNamespace(collection);
  }

  private MVMap<SortKey, Document> documentsOf(String fullName) {
    return file.openMap(PREFIX + fullName, MAP);
  }

  @Override
  protected long getStorageSize() {
    return file.getFileStore().size();
  }

  @Override
  protected long getFileSize() {
    return getStorageSize();
  }
}
