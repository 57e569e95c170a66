package huiying.backing.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An index in memory, made anew from the documents at each start, so that it cannot contradict them
 * after a crash. A key is the indexed values followed by the document's position.
 */
final class OrderedIndex extends PlannedIndex implements OrderedKeys {
  private final TreeMap<SortKey, SortKey> positions = new TreeMap<>();
  private final boolean unique;
  private boolean multikey;

  OrderedIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse) {
    super(name, keys, sparse);
    this.unique = unique;
  }

  @Override
  public List<String> fields() {
    return keys();
  }

  @Override
  public boolean isUnique() {
    return unique;
  }

  @Override
  public boolean leavesOutMissing() {
    return isSparse();
  }

  @Override
  public boolean isMultikey() {
    return multikey;
  }

  @Override
  public Stream<SortKey> positions(KeyRange range, boolean descending) {
    if (range.isEmpty()) {
      return Stream.empty();
    }
    var found = positions.subMap(range.from(), true, range.to(), true);
    var inOrder = (descending ? found.descendingMap() : found).values().iterator();
    return StreamSupport.stream( // their own stream would walk through all to learn their number
        Spliterators.spliteratorUnknownSize(inOrder, Spliterator.ORDERED), false);
  }

  /** Only the index on {@code _id} tells positions. */
  @Override
  public @Nullable SortKey getPosition(Document document) {
    return null;
  }

  /** Refuses here, before anything is written, whatever {@link #add} could stumble over. */
  @Override
  public void checkAdd(Document document, MongoCollection<SortKey> collection) {
    if (isCompoundIndex()) {
      getKeyValues(document); // throws if two of the fields are arrays, as MongoDB does
    }
    if (unique && !isLeftOut(document)) {
      refuseDuplicates(document, collection);
    }
  }

  private void refuseDuplicates(Document document, MongoCollection<SortKey> collection) {
    var own = IdIndex.positionOf(document);
    for (var values : IndexEntries.of(document, fields()).combinations()) {
      var range = KeyRange.startingWith(IndexEntries.keyOf(values));
      if (positions(range, false).anyMatch(position -> !position.equals(own))) {
        throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
      }
    }
  }

  @Override
  public void add(Document document, SortKey position, MongoCollection<SortKey> collection) {
    checkAdd(document, collection);
    if (!isLeftOut(document)) {
      var entries = IndexEntries.of(document, fields());
      multikey |= entries.fromArray();
      entries.keys().forEach(key -> positions.put(key.then(position), position));
    }
  }

  @Override
  public SortKey remove(Document document) {
    var position = IdIndex.positionOf(document);
    IndexEntries.of(document, fields()).keys().forEach(key -> positions.remove(key.then(position)));
    return position;
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<SortKey> collection) {
    checkAdd(after, collection);
  }

  @Override
  public void updateInPlace(
      Document before, Document after, SortKey position, MongoCollection<SortKey> collection) {
    remove(before);
    add(after, position, collection);
  }

  private boolean isLeftOut(Document document) {
    return isSparse()
        && fields().stream()
            .map(field -> Utils.getSubdocumentValueCollectionAware(document, field))
            .allMatch(Missing.class::isInstance);
  }

  @Override
  public long getCount() {
    return positions.size();
  }

  @Override
  public void drop() {
    positions.clear();
  }
}
