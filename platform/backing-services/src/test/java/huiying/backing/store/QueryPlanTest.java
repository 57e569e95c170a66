package huiying.backing.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which documents are looked at; what is found is matched against the query later. */
class QueryPlanTest {
  private final MVStore memory = MVStore.open(null);
  private final MVMap<SortKey, Document> documents =
      memory.openMap(
          "documents",
          new MVMap.Builder<SortKey, Document>()
              .keyType(SortKeyType.INSTANCE)
              .valueType(DocumentType.INSTANCE));
  private final StoredCollection collection =
      new StoredCollection(
          new StoredDatabase("test", memory, new CursorRegistry()),
          "messages",
          CollectionOptions.withDefaults(),
          new CursorRegistry(),
          documents);
  private final List<OrderedKeys> indexes = new ArrayList<>();

  QueryPlanTest() {
    add(new IdIndex("_id_", List.of(new IndexKey("_id", true)), documents));
  }

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void lookUpByIdAndVersionReadsOneDocument() {
    given(message("a", "OPEN", 1), message("b", "OPEN", 2));

    assertThat(found("{_id: 'b', version: 7}")).containsExactly("b");
    assertThat(found("{_id: {$in: ['b', 'x', 'a']}}")).containsExactly("b", "a");
    assertThat(found("{$and: [{version: 7}, {_id: {$eq: 'a'}}]}")).containsExactly("a");
  }

  @Test
  void rangeOfIdsReadsOnlyTheRange() {
    given(message("a", "OPEN", 1), message("b", "OPEN", 2), message("c", "OPEN", 3));

    assertThat(found("{_id: {$gte: 'b'}}")).containsExactly("b", "c");
    assertThat(found("{_id: {$lt: 'b'}}")).containsExactly("a", "b"); // matched out later
  }

  @Test
  void compoundIndexIsUsedByEqualityThenRange() {
    index("state", "due");
    given(message("a", "OPEN", 1), message("b", "OPEN", 5), message("c", "DONE", 5));

    assertThat(found("{state: 'OPEN', due: {$gt: 3, $lte: 9}}")).containsExactly("b");
    assertThat(found("{state: {$in: ['OPEN', 'DONE']}, due: 5}")).containsExactly("b", "c");
    assertThat(found("{state: 'DONE', other: 1}")).containsExactly("c");
  }

  @Test
  void rangeStaysWithinItsKindOfValue() {
    index("unsent.id");
    given(
        unsent("none"), unsent("text", "e1"), new Document("_id", "gone"), unsent("two", "x", "y"));

    assertThat(found("{'unsent.id': {$gt: ''}}")).containsExactlyInAnyOrder("text", "two");
    assertThat(found("{'unsent.id': {$in: ['y']}}")).containsExactly("two");
    assertThat(found("{'unsent.id': null}")).containsExactlyInAnyOrder("none", "gone");
  }

  @Test
  void bothBoundsOfAnArrayMayBeMetByDifferentElements() {
    index("unsent.id");
    given(unsent("two", "a", "z"));

    assertThat(found("{'unsent.id': {$gt: 'm', $lt: 'n'}}")).containsExactly("two");
  }

  @Test
  void sortedWalkNeedsNoSecondSort() {
    index("state", "due");
    given(message("a", "OPEN", 5), message("b", "OPEN", 1), message("c", "DONE", 3));

    assertThat(plan("{state: 'OPEN'}", "{due: 1}").sorted()).isTrue();
    assertThat(found("{state: 'OPEN'}", "{due: 1, _id: 1}")).containsExactly("b", "a");
    assertThat(found("{state: 'OPEN'}", "{due: -1}")).containsExactly("a", "b");
    assertThat(plan("{state: 'OPEN'}", "{due: -1, _id: 1}").sorted()).isFalse();
    assertThat(found("{}", "{state: 1}")).containsExactly("c", "b", "a");
  }

  @Test
  void sparseIndexIsNotAskedForWhatItLeavesOut() {
    var sparse = new OrderedIndex("s", List.of(new IndexKey("ext", true)), true, true);
    add(sparse);

    assertThat(QueryPlan.choose(json("{ext: null}"), null, true, indexes)).isEmpty();
    assertThat(QueryPlan.choose(json("{}"), json("{ext: 1}"), true, indexes)).isEmpty();
    assertThat(plan("{ext: 'x'}", "{}").index()).isSameAs(sparse);
  }

  @Test
  void theRestIsReadInFull() {
    index("state");

    for (var query :
        List.of("{other: 1}", "{state: {$ne: 'A'}}", "{$or: [{state: 'A'}]}", "{state: []}")) {
      assertThat(QueryPlan.choose(json(query), null, false, indexes)).as(query).isEmpty();
    }
  }

  private void index(String... fields) {
    var keys = Stream.of(fields).map(field -> new IndexKey(field, true)).toList();
    add(new OrderedIndex(String.join("_", fields), keys, false, false));
  }

  private <T extends Index<SortKey> & OrderedKeys> void add(T index) {
    collection.addIndex(index);
    indexes.add(index);
  }

  private void given(Document... given) {
    for (var document : given) {
      var position = IdIndex.positionOf(document);
      documents.put(position, document);
      collection.getIndexes().forEach(index -> index.add(document, position, collection));
    }
  }

  private List<Object> found(String query) {
    return found(query, "{}");
  }

  private List<Object> found(String query, String orderBy) {
    return plan(query, orderBy)
        .positions()
        .map(documents::get)
        .map(document -> Objects.requireNonNull(document).get("_id"))
        .toList();
  }

  private QueryPlan plan(String query, String orderBy) {
    return QueryPlan.choose(json(query), json(orderBy), true, indexes).orElseThrow();
  }

  private static Document message(String id, String state, int due) {
    return new Document("_id", id).append("state", state).append("due", due);
  }

  private static Document unsent(String id, String... events) {
    var list = Stream.of(events).map(event -> new Document("id", event)).toList();
    return new Document("_id", id).append("unsent", list);
  }

  private static Document json(String json) {
    var bson = RawBsonDocument.parse(json).getByteBuffer().asNIO();
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
  }
}
