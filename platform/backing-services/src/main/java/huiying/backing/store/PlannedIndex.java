package huiying.backing.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/**
 * An index that is never asked by the library: {@link StoredCollection} plans its queries itself.
 */
abstract class PlannedIndex extends Index<SortKey> {
  PlannedIndex(String name, List<IndexKey> keys, boolean sparse) {
    super(name, keys, sparse);
  }

  @Override
  public final boolean canHandle(Document query) {
    return false;
  }

  @Override
  public final Iterable<SortKey> getPositions(Document query) {
    throw new IllegalStateException("Queries go by QueryPlan");
  }

  @Override
  public final long getDataSize() {
    return getCount();
  }
}
