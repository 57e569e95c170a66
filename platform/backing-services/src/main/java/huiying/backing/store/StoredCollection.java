package huiying.backing.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection in the file, ordered by {@code _id}, whose queries go by the best index. */
final class StoredCollection extends AbstractSynchronizedMongoCollection<SortKey> {
  private final MVMap<SortKey, Document> documents;

  StoredCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      CursorRegistry cursors,
      MVMap<SortKey, Document> documents) {
    super(database, name, options, cursors);
    this.documents = documents;
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    var plan = QueryPlan.choose(query, orderBy, limit > 0, orderedKeys());
    if (plan.isEmpty()) {
      return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
    }
    var found = plan.get().positions().map(this::getDocument).filter(Objects::nonNull);
    var order = plan.get().sorted() ? null : orderBy;
    return matchDocumentsFromStream(found, query, order, skip, limit, batchSize, fields);
  }

  private List<OrderedKeys> orderedKeys() {
    return getIndexes().stream().map(OrderedKeys.class::cast).toList();
  }

  @Override
  protected QueryResult matchDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    var keys = new IdIndex(IdIndex.ID, List.of(), documents);
    var all = keys.positions(KeyRange.ALL, isNaturalDescending(orderBy)).map(this::getDocument);
    return matchDocumentsFromStream(all, query, orderBy, skip, limit, batchSize, fields);
  }

  @Override
  protected SortKey addDocumentInternal(Document document) {
    var idField = getIdField();
    var position =
        SortKey.of(idField == null ? new ObjectId() : Utils.getSubdocumentValue(document, idField));
    documents.put(position, document);
    return position;
  }

  @Override
  protected void handleUpdate(SortKey position, Document before, Document after) {
    documents.put(position, after);
  }

  @Override
  protected void removeDocument(SortKey position) {
    documents.remove(position);
  }

  @Override
  protected @Nullable Document getDocument(SortKey position) {
    return documents.get(position);
  }

  @Override
  protected Stream<DocumentWithPosition<SortKey>> streamAllDocumentsWithPosition() {
    return documents.entrySet().stream()
        .map(entry -> new DocumentWithPosition<>(entry.getValue(), entry.getKey()));
  }

  @Override
  public int count() {
    return documents.size();
  }

  @Override
  public boolean isEmpty() {
    return documents.isEmpty();
  }

  /** Counted when asked for, which is seldom, rather than on each write. */
  @Override
  protected int getDataSize() {
    var bson = Unpooled.buffer();
    long size = 0;
    for (var document : documents.values()) {
      BsonEncoder.encodeDocument(document, bson.clear());
      size += bson.readableBytes();
    }
    return (int) Math.min(size, Integer.MAX_VALUE);
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int change) {}
}
