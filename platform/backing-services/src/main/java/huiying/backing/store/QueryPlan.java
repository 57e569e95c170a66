package huiying.backing.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an index answers a query.
 *
 * @param ranges where the keys lie; what is found there must still be matched against the query
 * @param sorted whether the positions come in the order asked for, so that a limit ends the reading
 * @param score for comparing plans; higher is better
 */
record QueryPlan(
    OrderedKeys index, List<KeyRange> ranges, boolean sorted, boolean descending, int score) {

  /** The best plan; empty if the query is best answered by reading all documents. */
  static Optional<QueryPlan> choose(
      Document query,
      @Nullable Document orderBy,
      boolean limited,
      Collection<? extends OrderedKeys> indexes) {
    var conditions = Condition.of(query);
    return indexes.stream()
        .map(index -> IndexRanges.of(index, conditions))
        .map(ranges -> of(ranges, SortOrder.of(orderBy), limited))
        .filter(plan -> plan.score > 0)
        .max(Comparator.comparingInt(QueryPlan::score));
  }

  private static QueryPlan of(IndexRanges found, SortOrder order, boolean limited) {
    var sorted = order.isGivenBy(found);
    var worth = found.score() > 0 || (limited && !found.index().leavesOutMissing());
    var score = found.score() + (sorted && worth ? 3 : 0);
    return new QueryPlan(
        found.index(), found.ranges(), sorted, sorted && order.descending(), score);
  }

  /** Each document's position once. */
  Stream<SortKey> positions() {
    var positions = ranges.stream().flatMap(range -> index.positions(range, descending));
    return ranges.size() > 1 || index.isMultikey() ? positions.distinct() : positions;
  }
}
