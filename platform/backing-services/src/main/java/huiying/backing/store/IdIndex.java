package huiying.backing.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}: the documents themselves, since they are kept in that order. */
final class IdIndex extends PlannedIndex implements OrderedKeys {
  static final String ID = "_id";

  private final MVMap<SortKey, Document> documents;

  IdIndex(String name, List<IndexKey> keys, MVMap<SortKey, Document> documents) {
    super(name, keys, false);
    this.documents = documents;
  }

  static SortKey positionOf(Document document) {
    return SortKey.of(document.get(ID));
  }

  @Override
  public List<String> fields() {
    return List.of(ID);
  }

  @Override
  public boolean isUnique() {
    return true;
  }

  @Override
  public boolean leavesOutMissing() {
    return false;
  }

  @Override
  public boolean isMultikey() {
    return false;
  }

  @Override
  public Stream<SortKey> positions(KeyRange range, boolean descending) {
    var cursor =
        descending
            ? documents.cursor(range.to(), range.from(), true)
            : documents.cursor(range.from(), range.to(), false);
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false);
  }

  @Override
  public @Nullable SortKey getPosition(Document document) {
    var position = positionOf(document);
    return documents.containsKey(position) ? position : null;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<SortKey> collection) {
    if (getPosition(document) != null) {
      throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get(ID)));
    }
  }

  @Override
  public void add(Document document, SortKey position, MongoCollection<SortKey> collection) {}

  @Override
  public @Nullable SortKey remove(Document document) {
    return getPosition(document);
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<SortKey> collection) {}

  @Override
  public void updateInPlace(
      Document before, Document after, SortKey position, MongoCollection<SortKey> collection) {}

  @Override
  public long getCount() {
    return documents.sizeAsLong();
  }

  @Override
  public void drop() {}
}
